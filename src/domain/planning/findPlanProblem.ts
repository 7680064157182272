/** What makes a plan impossible, found before anything is computed. */
import { coreRecallOf, countsCore } from "./groupKeys";
import { summarizeAll } from "./report/summaries";
import type { PlanProblem, PlanRequest } from "./planRequest";
import { plannedDays, secondsByDay } from "./states/studyDays";
import { shortestAnswerSeconds } from "./person/studyModel";
import { unsuspendedCards, recallIfStoppedByCard } from "./states/recallIfStopped";

export function findPlanProblem(request: PlanRequest): PlanProblem | undefined {
  const { today, interviewDay, cards } = request;
  if (interviewDay < today) return { type: "dayPassed", daysAgo: today - interviewDay };
  if (interviewDay === today) return { type: "interviewToday" };
  if (cards.length === 0) return { type: "noCards" };
  const unsuspended = unsuspendedCards(cards);
  if (unsuspended.length === 0) return { type: "allSuspended", cardCount: cards.length };
  if (unsuspended.every(({ weight }) => weight === 0))
    return { type: "nothingWanted", cardCount: unsuspended.length };
  return findTimeProblem(request);
}

function findTimeProblem(request: PlanRequest): PlanProblem | undefined {
  const { today, interviewDay, time, model } = request;
  const days = plannedDays(request);
  const hasTime = (changed: Partial<PlanRequest["time"]>) =>
    secondsByDay(today, days, { ...time, ...changed }, shortestAnswerSeconds(model)).some(
      (seconds) => seconds > 0,
    );
  if (hasTime({})) return undefined;
  const byCard = recallIfStoppedByCard(request, interviewDay);
  const recall = summarizeAll(unsuspendedCards(request.cards), byCard, byCard);
  const share = { ifStopped: coreRecallOf(recall).ifStopped, isCore: countsCore(recall) };
  if (hasTime({ minutesUsedToday: 0 })) return { type: "timeUsedUp", ...share };
  return hasTime({ daysOff: [], minutesUsedToday: 0 })
    ? { type: "allDaysOff", days, ...share }
    : { type: "noMinutes", today, days, ...share };
}
