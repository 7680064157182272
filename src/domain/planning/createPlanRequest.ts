/** Builds the planner's request from the study, the settings and the goal. */
import { type Tier, sortByTier } from "../deck/tier";
import type { CardId, ChapterId } from "../ids";
import type { InterviewGoal, Settings } from "../settings";
import { type Study, cardStateOf } from "../study/study";
import { todaysEvents } from "../study/todaysEvents";
import { type Day, type DurationMs, msPerMinute, msPerSecond } from "../time";
import { cardWeight } from "./cardWeight";
import { attendanceOf } from "./person/attendance";
import { estimateStudyModel } from "./person/estimateStudyModel";
import { chapterKey, coreKey, tierKey } from "./groupKeys";
import { recentAnswers, recentStudyDays } from "./person/recentAnswers";
import type { PlanCard, PlanRequest } from "./planRequest";

/** A card as the deck index has it. */
export type IndexedCard = {
  readonly card: CardId;
  readonly chapter: ChapterId;
  readonly tier?: Tier | undefined;
};

export type PlanSettings = Pick<Settings, "scheduling" | "maxAnswerSeconds" | "dayStartHour">;

const minutesInHour = 60;

/** `entries` in the guide's order: of equally urgent cards, core ones come first. */
export function createPlanRequest(
  entries: readonly IndexedCard[],
  study: Study,
  settings: PlanSettings,
  goal: InterviewGoal,
  today: Day,
): PlanRequest {
  const answers = recentAnswers(study);
  const attendance = attendanceOf(goal, recentStudyDays(study), today);
  const maxAnswerMs = settings.maxAnswerSeconds * msPerSecond;
  return {
    today,
    interviewDay: goal.day,
    // An interview in the small hours is before its study day starts: the plan ends with the day before.
    hoursIntoDay: Math.max(0, (goal.minuteOfDay ?? 0) / minutesInHour - settings.dayStartHour),
    time: {
      minutesByWeekday: goal.minutesByWeekday,
      daysOff: goal.daysOff,
      extraMinutes: goal.extraMinutes,
      minutesUsedToday: studyDurationOf(study, today, maxAnswerMs) / msPerMinute,
    },
    cards: sortByTier(entries).map((entry) => toPlanCard(entry, study, goal)),
    model: estimateStudyModel(answers, settings.scheduling, maxAnswerMs, attendance),
    curveGroups: [tierKey("core")],
  };
}

function toPlanCard(
  { card, chapter, tier = "standard" }: IndexedCard,
  study: Study,
  goal: InterviewGoal,
): PlanCard {
  const { memory, status } = cardStateOf(study, card);
  const weightKeys = [tierKey(tier), chapterKey(chapter)];
  return {
    id: card,
    weight: cardWeight(tier, chapter, goal.weights),
    groups: tier === "core" ? [...weightKeys, coreKey(chapter)] : weightKeys,
    isSuspended: status.suspended !== undefined,
    memory: memory && {
      stability: memory.stability,
      difficulty: memory.difficulty,
      lastDay: memory.lastReviewedDay,
    },
  };
}

/** Time spent on cards today; an answer counts for `maxAnswerMs` at most. */
export function studyDurationOf(study: Study, today: Day, maxAnswerMs: DurationMs): DurationMs {
  let durationMs = 0;
  for (const event of todaysEvents(study, today))
    if (event.type === "graded" || event.type === "crammed")
      durationMs += Math.min(maxAnswerMs, event.durationMs);
  return durationMs;
}
