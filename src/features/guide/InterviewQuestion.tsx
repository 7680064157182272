/** An interview question in the guide; its answer is shown when opened. */
import { Disclosure } from "../../components/Disclosure";
import { Blocks } from "../../content/Blocks";
import { InlineText } from "../../content/InlineText";
import type { Figure } from "../../domain/deck/figure";
import type { Question } from "../../domain/deck/question";

type Props = { readonly question: Question; readonly figures: readonly Figure[] };

export function InterviewQuestion({ question, figures }: Props) {
  return (
    <Disclosure
      id={question.block}
      tabIndex={-1}
      className="mt-3 rounded-xl border border-line bg-surface px-4 py-3"
      summary={
        <>
          <span dir="auto" className="font-medium">
            <InlineText text={question.ask} />
          </span>{" "}
          <span className="text-sm text-quiet">
            {question.level}, {question.minutes} min
          </span>
        </>
      }
    >
      <div className="prose mt-4">
        <p dir="auto" className="font-sans text-[0.9375rem] text-quiet">
          <InlineText text={question.why} />
        </p>
        {question.evidence.length > 0 && (
          <dl className="text-base">
            {question.evidence.map(({ ask, shows }, i) => (
              <div key={i} className="mt-2">
                <dt dir="auto" className="font-semibold">
                  <InlineText text={ask} />
                </dt>
                <dd dir="auto">
                  <InlineText text={shows} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        <h4 className="font-sans text-base font-semibold">Key points</h4>
        <ul className="text-base">
          {question.points.map((point, i) => (
            <li dir="auto" key={i}>
              <InlineText text={point.says} />
              {point.weight === "must" && <span className="font-sans text-sm text-quiet"> (must-have)</span>}
            </li>
          ))}
        </ul>
        <h4 className="font-sans text-base font-semibold">A good answer</h4>
        <Blocks blocks={question.answer} figures={figures} />
        {question.followUps.length > 0 && (
          <>
            <h4 className="font-sans text-base font-semibold">Follow-up questions</h4>
            <ul className="text-base">
              {question.followUps.map((followUp, i) => (
                <li dir="auto" key={i}>
                  <InlineText text={followUp} />
                </li>
              ))}
            </ul>
          </>
        )}
        {question.redFlags.length > 0 && (
          <>
            <h4 className="font-sans text-base font-semibold">Red flags</h4>
            <ul className="text-base">
              {question.redFlags.map(({ says }, i) => (
                <li dir="auto" key={i}>
                  <InlineText text={says} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Disclosure>
  );
}
