/** The parameters of one's memory: FSRS's own, or learned from one's reviews, and kept only if they predict better. */
import { useMemo } from "react";
import { dayOf } from "../../domain/day";
import { enoughReviews } from "../../domain/fit/fit";
import type { Fit } from "../../domain/fit/fit";
import { defaultWeights } from "../../domain/memory";
import {
  keepFit,
  optimise,
  readiness,
  stopOptimising,
  takeWeights,
  useOptimiser,
} from "../../store/optimiser";
import { useSettings } from "../../store/settings";
import { calendarNow, useStudy } from "../../store/study";
import { Button } from "../../ui/Button";
import { countOf, spellDate } from "../spell";

export function Memory({ clock }: { readonly clock: () => number }) {
  const study = useStudy((state) => state.study);
  const { scheduling, fitted } = useSettings((state) => state.settings);
  const state = useOptimiser();
  const { reviews, isTime } = useMemo(() => readiness(study), [study]);
  const isOwn = scheduling.weights.some((weight, i) => weight !== defaultWeights[i]);
  return (
    <section aria-labelledby="memory-title" className="mt-10 border-t border-line pt-6">
      <h2 id="memory-title" className="text-lg font-semibold">
        Your memory
      </h2>
      <p className="mt-2 text-quiet">
        {isOwn && fitted
          ? `When cards come back follows parameters learned from ${countOf(fitted.reviews, "review")} of yours, since ${spellDate(dayOf(fitted.at, calendarNow()))}.`
          : "When cards come back follows FSRS-6 as published, learned from the reviews of many people."}{" "}
        {reviews < enoughReviews
          ? `From ${enoughReviews} reviews on days of their own it can learn from yours; there are ${reviews} so far.`
          : `There are ${countOf(reviews, "review")} to learn from.`}
      </p>
      {isTime && state.as === "idle" && (
        <p className="mt-2 font-medium">It is time: there is enough of yours to learn from.</p>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        {state.as === "running" ? (
          <Button onClick={stopOptimising}>Stop</Button>
        ) : (
          <Button onClick={optimise} disabled={reviews < enoughReviews}>
            Learn from my reviews
          </Button>
        )}
        {isOwn && state.as === "idle" && (
          <Button onClick={() => takeWeights("default")}>Use FSRS's own</Button>
        )}
        {fitted && state.as === "idle" && (
          <Button onClick={() => takeWeights("former")}>Use the ones before</Button>
        )}
      </div>
      <div role="status" className="mt-4">
        {state.as === "running" && (
          <>
            <progress
              className="progress h-1.5 w-full"
              aria-label="Learning"
              value={state.stage === "training" ? state.share : undefined}
            />
            <p className="mt-1 text-sm text-quiet">
              {state.stage === "loading"
                ? "Fetching FSRS's optimiser, half a megabyte, once…"
                : "Learning from your reviews. A thousand take a moment, ten thousand a second or two."}
            </p>
          </>
        )}
        {state.as === "failed" && <p>It could not be done: {state.says}. Nothing was changed.</p>}
        {state.as === "done" && (
          <Outcome fit={state.fit} onKeep={() => keepFit(state.fit, clock())} onLeave={stopOptimising} />
        )}
      </div>
    </section>
  );
}

type OutcomeProps = { readonly fit: Fit; readonly onKeep: () => void; readonly onLeave: () => void };

function Outcome({ fit, onKeep, onLeave }: OutcomeProps) {
  const compared = `log loss ${fit.after.toFixed(4)} instead of ${fit.before.toFixed(4)}, lower is better`;
  return fit.isBetter ? (
    <>
      <p>
        <strong className="font-semibold">Your own parameters predict you better.</strong> They were learned
        from your older reviews, and tried on the {countOf(fit.tests, "newest one", "newest ones")}:{" "}
        {compared}. Cards get new days; your history stays.
      </p>
      <div className="mt-3 flex gap-3">
        <Button look="primary" onClick={onKeep}>
          Keep them
        </Button>
        <Button onClick={onLeave}>Don't</Button>
      </div>
    </>
  ) : (
    <>
      <p>
        <strong className="font-semibold">The present parameters predict you as well or better</strong> on
        your {countOf(fit.tests, "newest review")} ({compared}), so they stay.
      </p>
      <Button className="mt-3" onClick={onLeave}>
        All right
      </Button>
    </>
  );
}
