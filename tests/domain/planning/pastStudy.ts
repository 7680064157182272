/** What a person has done up to today, and what they plan for. */
import type { Event, EventPayload } from "../../../src/domain/events/event";
import type { Grade } from "../../../src/domain/scheduling/memory";
import { type InterviewGoal, defaultSettings } from "../../../src/domain/settings";
import { type Study, replay } from "../../../src/domain/study/study";
import { msPerDay, msPerSecond } from "../../../src/domain/time";
import { today } from "./requests";

/** Ten days ahead, ten minutes on each. */
export const goal: InterviewGoal = {
  day: today + 10,
  minutesByWeekday: Array.from({ length: 7 }, () => 10),
  daysOff: [],
  weights: {},
  choosesCards: true,
};

const scheduling = { ...defaultSettings.scheduling, enableFuzz: false };

/** At noon of those days, in this order; without fuzz. */
export const studyAfter = (past: readonly (readonly [daysAgo: number, payload: EventPayload])[]): Study =>
  replay(
    past.map(([daysAgo, payload], seq): Event => ({
      ...payload,
      writer: "w",
      seq,
      day: today - daysAgo,
      timestamp: (today - daysAgo + 0.5) * msPerDay + seq,
    })),
    { scheduling, aliases: {} },
  );

export const graded = (card: string, seconds = 5, grade: Grade = 4): EventPayload => ({
  type: "graded",
  card,
  grade,
  durationMs: seconds * msPerSecond,
});
