/** FSRS parameters: the defaults, or ones optimized on the person's reviews and applied only if they predict better. */
import {
  applyFit,
  cancelOptimization,
  countOptimizableReviews,
  revertParameters,
  startOptimization,
} from "../../state/optimizer/optimizerActions";
import { useMemo } from "react";
import { Button } from "../../components/Button";
import { type OptimizationResult, minReviewsToOptimize } from "../../domain/optimizer/optimizeParameters";
import { dayOf } from "../../domain/scheduling/calendar";
import { defaultParameters } from "../../domain/scheduling/fsrs";
import {
  useCalendar,
  useClock,
  useOptimizer,
  useSettings,
  useStores,
  useStudy,
} from "../../state/StoresContext";
import { formatCount, formatNumber } from "../shared/format";
import { formatDay } from "../shared/formatDates";
import { SchedulingPreview } from "./schedule/SchedulingPreview";
import { TitledSection } from "../../components/TitledSection";

export function OptimizerSection() {
  const clock = useClock();
  const stores = useStores();
  const calendar = useCalendar();
  const { log, inactiveIds, aliases } = useStudy((state) => state.study);
  const { scheduling, optimization } = useSettings((state) => state.settings);
  const state = useOptimizer((each) => each);
  const { reviewCount, isOptimizationDue } = useMemo(
    () => countOptimizableReviews({ log, inactiveIds, aliases }, optimization?.reviewCount),
    [log, inactiveIds, aliases, optimization?.reviewCount],
  );
  const hasCustomParameters = scheduling.parameters.some(
    (weight, index) => weight !== defaultParameters[index],
  );
  return (
    <TitledSection title="FSRS parameters" className="mt-10 border-t border-line pt-6">
      <p className="mt-2 text-quiet">
        {/* Whether they are those of the last optimization or the ones before is not stored. */}
        {hasCustomParameters
          ? `Your schedule uses parameters optimized on your reviews.${optimization ? ` The last optimization was on ${formatDay(dayOf(optimization.optimizedAt, calendar))}, on ${formatNumber(optimization.reviewCount)} of them.` : ""}`
          : "Your schedule uses the default FSRS-6 parameters, which come from the reviews of many people."}{" "}
        {reviewCount < minReviewsToOptimize
          ? `Optimizing needs ${minReviewsToOptimize} reviews made at least a day after the card's previous review; you have ${reviewCount}.`
          : `You have ${formatCount(reviewCount, "review")} to optimize on.`}
      </p>
      {isOptimizationDue && state.type === "idle" && (
        <p className="mt-2 font-medium">You have enough new reviews to optimize.</p>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        {state.type === "running" ? (
          <Button onClick={() => cancelOptimization(stores)}>Stop</Button>
        ) : (
          <Button onClick={() => startOptimization(stores)} disabled={reviewCount < minReviewsToOptimize}>
            Optimize parameters
          </Button>
        )}
        {hasCustomParameters && state.type === "idle" && (
          <Button onClick={() => revertParameters(stores, "default")}>Use defaults</Button>
        )}
        {optimization && state.type === "idle" && (
          <Button onClick={() => revertParameters(stores, "previous")}>Use previous parameters</Button>
        )}
      </div>
      <div role="status" className="mt-4">
        {state.type === "running" && (
          <>
            <progress className="progress h-1.5 w-full" aria-label="Optimizing" value={state.progress} />
            <p className="mt-1 text-sm text-quiet">
              {state.progress === undefined
                ? "Downloading the optimizer (0.5 MB, once)…"
                : "Optimizing. This takes up to a few seconds."}
            </p>
          </>
        )}
        {state.type === "failed" && (
          <p>Optimizing failed: {state.message}. Your parameters were not changed.</p>
        )}
        {state.type === "done" && (
          <OptimizationSummary
            fit={state.fit}
            onAccept={() => applyFit(stores, state.fit, clock())}
            onDiscard={() => cancelOptimization(stores)}
          />
        )}
      </div>
    </TitledSection>
  );
}

type OptimizationSummaryProps = {
  readonly fit: OptimizationResult;
  readonly onAccept: () => void;
  readonly onDiscard: () => void;
};

function OptimizationSummary({ fit, onAccept, onDiscard }: OptimizationSummaryProps) {
  const comparison = `log loss ${fit.lossAfter.toFixed(4)} instead of ${fit.lossBefore.toFixed(4)}, lower is better`;
  return fit.isBetter ? (
    <>
      <p>
        <strong className="font-semibold">The new parameters predict your reviews better.</strong> They were
        fitted to your older reviews and tested on the{" "}
        {formatCount(fit.evaluatedCount, "newest one", "newest ones")}: {comparison}. Applying them changes
        due dates; your history stays. <SchedulingPreview change={{ parameters: fit.parameters }} />
      </p>
      <div className="mt-3 flex gap-3">
        <Button variant="primary" onClick={onAccept}>
          Apply
        </Button>
        <Button onClick={onDiscard}>Discard</Button>
      </div>
    </>
  ) : (
    <>
      <p>
        <strong className="font-semibold">
          Your current parameters predict your reviews as well or better
        </strong>{" "}
        on your {formatCount(fit.evaluatedCount, "newest review")} ({comparison}), so nothing changes.
      </p>
      <Button className="mt-3" onClick={onDiscard}>
        Close
      </Button>
    </>
  );
}
