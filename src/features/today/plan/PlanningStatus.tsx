/** How far the planning is, with a button that stops it; afterwards what has changed since the plan before. */
import type { Plan } from "../../../domain/planning/planResult";
import { allowPlanning, stopPlanning } from "../../../state/plan/stopPlanning";
import { usePlan, useStores } from "../../../state/StoresContext";
import { describeAttendance } from "../../shared/schedule/describeStudyDay";
import { nameCountedCards, describePlanChange, toPercent } from "./describePlan";

type Props = {
  /** Undefined until there is one. */
  readonly plan: Plan | undefined;
};

export function PlanningStatus({ plan }: Props) {
  const stores = useStores();
  const { change, progress, failure, isStopped = false } = usePlan((state) => state);
  const isPlanning = progress !== undefined || plan === undefined || plan.isProvisional;
  const describeStatus = () => {
    if (failure !== undefined) return describeFailedPlanning(failure, plan);
    if (isStopped) return describeStoppedPlanning(plan);
    if (isPlanning) return `${plan ? "Planning again" : "Planning"}, ${toPercent(progress ?? 0)}% done.`;
    return (
      change &&
      describePlanChange(change, nameCountedCards(plan), describeAttendance(plan.days) !== undefined)
    );
  };
  return (
    <>
      <span role="status">{describeStatus()}</span>{" "}
      {(isStopped || isPlanning) && (
        <button
          type="button"
          onClick={() => (isStopped ? allowPlanning(stores) : stopPlanning(stores))}
          className="min-h-6 underline underline-offset-2 hover:text-ink"
        >
          {isStopped ? (
            "Plan again"
          ) : (
            <>
              Stop<span className="sr-only"> planning</span>
            </>
          )}
        </button>
      )}
    </>
  );
}

function describeFailedPlanning(failure: string, plan: Plan | undefined): string {
  const failed = `The plan could not be made: ${failure}.`;
  if (!plan) return failed;
  return `${failed} ${plan.isProvisional ? "This is a first, rough plan" : "The plan shown leaves out the latest changes"}.`;
}

function describeStoppedPlanning(plan: Plan | undefined): string {
  if (!plan) return "Planning was stopped. Cards come when they are due.";
  return plan.isProvisional
    ? "Planning was stopped, so this is a first, rough plan."
    : "Planning was stopped, so this plan leaves out the latest changes.";
}
