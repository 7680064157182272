/** What to fix first, what was made of it, and what went well. */
import { useLocation } from "wouter";
import type { Report } from "../../domain/interview/report";
import type { RoundState } from "../../domain/interview/round";
import { take } from "../../domain/shelf";
import { Words } from "../../prose/Words";
import { takeBackEvent } from "../../store/deeds";
import { useStudy } from "../../store/study";
import { Button } from "../../ui/Button";
import { paths } from "../paths";
import { countOf } from "../spell";

const most = 8;

export function Fix({ report: { flags, fix } }: { readonly report: Report }) {
  if (flags.length + fix.length === 0) return null;
  return (
    <section aria-labelledby="fix-title" className="mt-9">
      <h2 id="fix-title" className="text-lg font-semibold">
        To fix first
      </h2>
      <ol className="mt-2 divide-y divide-line">
        {flags.map(({ place, flag }, i) => (
          <li key={`flag-${place}-${i}`} className="py-2.5">
            <span className="font-semibold text-flag-1">You said: </span>
            <Words text={flag.says} />
          </li>
        ))}
        {fix.slice(0, most).map(({ place, number, point, verdict }, i) => (
          <li key={`point-${place}-${i}`} className="py-2.5">
            <Words text={point.says} />
            <span className="block text-sm text-quiet">
              {verdict === "missed" ? "missed" : "half said"}
              {point.weight === "must" && ", a must"}, question {number}
            </span>
          </li>
        ))}
      </ol>
      {fix.length > most && (
        <p className="text-sm text-quiet">And {countOf(fix.length - most, "point")} more below.</p>
      )}
    </section>
  );
}

type ForwardProps = { readonly round: RoundState; readonly clock: () => number };

/** What was missed is what is studied next; with one press it isn't. */
export function Forward({ round, clock }: ForwardProps) {
  const study = useStudy((state) => state.study);
  const [, navigate] = useLocation();
  const { forwarded } = round;
  if (forwarded === undefined) return null;
  const isUndone = take(study.takenBack, forwarded) === true;
  return (
    <section aria-label="To study" className="mt-6 rounded-card bg-accent-soft px-5 py-4 print:hidden">
      {isUndone ? (
        <p>The cards keep their own days.</p>
      ) : (
        <>
          <p>
            <strong className="font-semibold">The cards that say what you missed are due today.</strong> They
            are marked as such.
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button look="primary" onClick={() => navigate(paths.review)}>
              Study them
            </Button>
            <Button onClick={() => takeBackEvent(forwarded, clock())}>Leave them on their own days</Button>
          </div>
        </>
      )}
    </section>
  );
}

export function Well({ report: { well } }: { readonly report: Report }) {
  if (well.length === 0) return null;
  return (
    <section aria-labelledby="well-title" className="mt-9">
      <h2 id="well-title" className="text-lg font-semibold">
        What went well
      </h2>
      <ul className="mt-2 list-disc pl-5">
        {well.slice(0, most).map(({ place, point }, i) => (
          <li key={`${place}-${i}`} className="py-1">
            <Words text={point.says} />
          </li>
        ))}
      </ul>
    </section>
  );
}
