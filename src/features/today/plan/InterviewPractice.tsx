/** The way to an interview round. */
import { paths } from "../../shared/paths";
import { LinkButton } from "../../../components/LinkButton";

export function InterviewPractice() {
  return (
    <section aria-labelledby="practice-title" className="rounded-card border border-line bg-sheet p-5 sm:p-6">
      <h2 id="practice-title" className="text-lg font-semibold">
        Interview practice
      </h2>
      <p className="mt-1 text-[0.9375rem] text-pretty text-quiet">
        Answer aloud or in writing. What you miss comes first in the next review.
      </p>
      <LinkButton to={paths.interview} variant="plain" className="mt-3">
        Choose a round
      </LinkButton>
    </section>
  );
}
