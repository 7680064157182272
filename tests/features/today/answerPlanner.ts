/** Runs the planner without a worker: it responds right after the caller has returned. */
import { runToEnd } from "../../../src/domain/collections/runToEnd";
import { outlookSteps } from "../../../src/domain/planning/outlookSteps";
import type { Platform } from "../../../src/state/platform";
import { makePlan } from "../../domain/planning/requests";

export const answerPlanner: Platform["runPlannerWorker"] = (message, respond) => {
  let isStopped = false;
  queueMicrotask(() => {
    if (isStopped) return;
    if (message.type === "plan") {
      respond({ type: "planned", result: makePlan(message.request), groupBound: 1 });
      return;
    }
    for (const [index, outlook] of runToEnd(outlookSteps(message.requests)).entries())
      respond({ type: "outlook", index, outlook });
  });
  return () => {
    isStopped = true;
  };
};
