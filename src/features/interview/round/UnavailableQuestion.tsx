/** In place of a question that the guide no longer has, or whose chapter could not be loaded. */
import type { Ref } from "react";
import { Button } from "../../../components/Button";
import { UnavailableChapters } from "../../shared/decks/UnavailableChapters";
import { useFailedChapters } from "../../shared/decks/useFailedChapters";

type Props = { readonly ref: Ref<HTMLElement>; readonly isLast: boolean; readonly onNext: () => void };

export function UnavailableQuestion({ ref, isLast, onNext }: Props) {
  const failedChapters = useFailedChapters("questions");
  return (
    <section ref={ref} className="mt-10">
      <p className="text-lg">
        This question can't be shown: the guide no longer has it, or its chapter could not be loaded.
      </p>
      <UnavailableChapters chapters={failedChapters} leftOut="questions are left out" />
      <Button variant="primary" className="mt-6" onClick={onNext}>
        {isLast ? "Finish" : "Next question"}
      </Button>
    </section>
  );
}
