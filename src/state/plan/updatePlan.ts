/** Makes a new plan in a worker, and stores what the next plan is compared with. */
import {
  type IndexedCard,
  type PlanSettings,
  createPlanRequest,
} from "../../domain/planning/createPlanRequest";
import { coreRecallOf, tierKey } from "../../domain/planning/groupKeys";
import { paceSince } from "../../domain/planning/person/estimateStudyModel";
import { recentAnswers, recentStudyDays } from "../../domain/planning/person/recentAnswers";
import {
  type ChangeByPerson,
  type PlanChange,
  type PlanRecords,
  baseOf,
  comparePlans,
  recordOf,
  explainByPace,
} from "../../domain/planning/planChange";
import type { PlanRequest } from "../../domain/planning/planRequest";
import type { PlanResult } from "../../domain/planning/planResult";
import type { InterviewGoal } from "../../domain/settings";
import type { Study } from "../../domain/study/study";
import { type Day, msPerSecond } from "../../domain/time";
import { readPlanRecords, writePlanRecords } from "../../storage/plan/planRecord";
import type { Stores } from "../stores";

export type PlanInputs = {
  readonly entries: readonly IndexedCard[];
  readonly study: Study;
  readonly settings: PlanSettings;
  readonly goal: InterviewGoal;
  readonly today: Day;
};

/** Returns a function that stops the planning. */
export function updatePlan(stores: Stores, inputs: PlanInputs): () => void {
  const { entries, study, settings, goal, today } = inputs;
  const { platform, plan } = stores;
  const records = readPlanRecords(platform.storage);
  const request = createPlanRequest(entries, study, settings, goal, today);
  plan.setState({ progress: 0, failure: undefined });
  let stop = platform.runPlannerWorker({ type: "plan", request, boundGroup: tierKey("core") }, (response) => {
    switch (response.type) {
      case "progress":
        plan.setState({ progress: response.fraction });
        break;
      case "provisional":
        if (!isCurrent(plan.getState().result, goal, today))
          plan.setState({ request, result: response.plan, coreBound: undefined });
        break;
      case "planned":
        stop();
        stop = storePlan(stores, inputs, records, request, response.result, response.groupBound);
        break;
      case "failed":
        stop();
        // It would fail again at once. The person may ask for another attempt, and the next change makes one.
        plan.setState({ progress: undefined, failure: response.message, isStopped: true });
        break;
      case "outlook":
        break;
    }
  });
  return () => {
    stop();
    plan.setState({ progress: undefined });
  };
}

/** The existing plan is shown until the full one is made; a provisional one would only be less exact. */
const isCurrent = (result: PlanResult | undefined, goal: InterviewGoal, today: Day): boolean =>
  result?.type === "plan" && result.interviewDay === goal.day && result.today === today;

/** Returns a function that stops the planner's work on the explanation of the change. */
function storePlan(
  stores: Stores,
  inputs: PlanInputs,
  records: PlanRecords | undefined,
  request: PlanRequest,
  result: PlanResult,
  coreBound: number | undefined,
): () => void {
  const { platform, plan } = stores;
  const planned = { request, result, progress: undefined, failure: undefined };
  if (result.type === "problem") {
    plan.setState({ ...planned, coreBound: undefined, change: undefined });
    return () => undefined;
  }
  const last = recordOf(inputs, request, result);
  const base = records && baseOf(records, last);
  const answers = recentAnswers(inputs.study);
  const isComparable = base?.countsCore === last.countsCore;
  const anyChange =
    base && isComparable ? comparePlans(base, last, recentStudyDays(inputs.study)) : undefined;
  const change = anyChange && shouldReport(anyChange) ? anyChange : undefined;
  writePlanRecords(platform.storage, { last, base });
  const maxAnswerMs = inputs.settings.maxAnswerSeconds * msPerSecond;
  const paceChange =
    change?.type === "recall" ? paceSince(answers, base?.lastAnswerAt ?? 0, maxAnswerMs) : undefined;
  if (!change || !paceChange) {
    plan.setState({ ...planned, coreBound, change });
    return () => undefined;
  }
  plan.setState({ ...planned, coreBound, change: undefined });
  const { pace, assumedSeconds } = paceChange;
  const paceRequest = { ...request, model: { ...request.model, seconds: assumedSeconds } };
  const stop = platform.runPlannerWorker({ type: "outlooks", requests: [paceRequest] }, (response) => {
    stop();
    const isAnswer = response.type === "outlook" && response.outlook.type === "outlook";
    plan.setState({
      change: isAnswer ? explainByPace(change, pace, coreRecallOf(response.outlook).expected) : change,
    });
  });
  return stop;
}

/** Changes that are reported even if the rounded recall stays the same. */
const alwaysReportedChanges: ReadonlySet<ChangeByPerson> = new Set([
  "otherDay",
  "otherHour",
  "otherMinutes",
  "otherDaysOff",
]);

const shouldReport = (change: PlanChange): boolean =>
  change.type === "missedDays" ||
  (change.type === "byPerson" && change.changes.some((each) => alwaysReportedChanges.has(each))) ||
  Math.round(100 * change.before) !== Math.round(100 * change.after);
