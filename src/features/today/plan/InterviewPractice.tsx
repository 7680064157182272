/** A link to the interview rounds. */
import { paths } from "../../shared/paths";
import { LinkButton } from "../../../components/LinkButton";
import { TitledSection } from "../../../components/TitledSection";

export function InterviewPractice() {
  return (
    <TitledSection
      title="Interview practice"
      className="rounded-card border border-line bg-surface p-5 sm:p-6"
    >
      <p className="mt-1 text-[0.9375rem] text-pretty text-quiet">
        Answer aloud or in writing. What you miss is asked in your next reviews.
      </p>
      <LinkButton to={paths.interview} variant="plain" className="mt-3">
        Choose a round
      </LinkButton>
    </TitledSection>
  );
}
