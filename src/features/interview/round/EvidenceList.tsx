/** The evidence that can be requested in an incident. What was requested stays visible. */
import type { Question } from "../../../domain/deck/question";
import type { ItemProgress } from "../../../domain/interview/round/roundState";
import { Button } from "../../../components/Button";
import { InlineText } from "../../../content/InlineText";

type Props = {
  readonly question: Question;
  readonly progress: ItemProgress;
  readonly onRequest: (evidenceIndex: number) => void;
};

export function EvidenceList({ question, progress, onRequest }: Props) {
  if (question.evidence.length === 0) return null;
  return (
    <div className="mt-5">
      <p className="text-sm text-quiet">Ask to see</p>
      <ul className="mt-2 grid gap-2">
        {question.evidence.map(({ ask, shows }, index) => (
          // It takes the focus of the button that is replaced.
          <li key={index} tabIndex={-1} className="outline-none">
            {progress.viewedEvidence.includes(index) ? (
              <div className="rounded-xl bg-inset px-4 py-2.5">
                <p dir="auto" className="text-sm text-quiet">
                  <InlineText text={ask} />
                </p>
                <p dir="auto">
                  <InlineText text={shows} />
                </p>
              </div>
            ) : (
              <Button className="w-full justify-start text-start" onClick={() => onRequest(index)}>
                <bdi>
                  <InlineText text={ask} />
                </bdi>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
