/** A web worker that plans for the day of the interview. */
import { errorMessageOf } from "../domain/errorMessageOf";
import { groupBoundSteps } from "../domain/planning/groupBoundSteps";
import { outlookSteps } from "../domain/planning/outlookSteps";
import { planSteps } from "../domain/planning/planSteps";
import { runToEnd } from "../domain/collections/runToEnd";
import type { PlannerRequest, PlannerResponse } from "./plannerMessages";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages go to its own page only
const respond = (response: PlannerResponse) => self.postMessage(response);

function answerRequest(message: PlannerRequest): void {
  if (message.type === "outlooks") {
    const steps = outlookSteps(message.requests);
    for (let step = steps.next(); step.done !== true; step = steps.next())
      if (step.value.type === "answer")
        respond({ type: "outlook", index: step.value.index, outlook: step.value.outlook });
    return;
  }
  const steps = planSteps(message.request);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) respond(step.value);
  const result = step.value;
  const groupBound =
    result.type === "plan" ? runToEnd(groupBoundSteps(message.request, message.boundGroup)) : undefined;
  respond({ type: "planned", result, groupBound });
}

self.addEventListener("message", ({ data }: MessageEvent<PlannerRequest>) => {
  try {
    answerRequest(data);
  } catch (failure) {
    respond({ type: "failed", message: errorMessageOf(failure) });
  }
});
