/** How the library names the day on which a card is due. */
import { expect, it } from "vitest";
import { msPerDay, msPerHour } from "../../../src/domain/time";
import { formatDue } from "../../../src/features/library/format";
import { memoryOf } from "../../../src/domain/study/study";
import { graded, studyOf, today } from "../../domain/progress/history";

const memory = memoryOf(studyOf([graded("a", 4, 30)]), "a");

it.each([
  [14, -2, "2 days late"],
  [14, 0, "today"],
  [14, 1, "tomorrow"],
  [14, 2, "in 2 days"],
  // After midnight the study day is still the one before.
  [25, 0, "today"],
  [25, 1, "today from 04:00"],
  [25, 2, "tomorrow"],
  [25, 3, "in 2 days"],
])("%i hours into a day a card of %i study days later is due %s, as on Today", (hour, days, label) => {
  if (!memory) throw new Error("not seen");
  const due = { ...memory, next: { ...memory.next, type: "review", dueDay: today + days } as const };
  expect(formatDue(due, today * msPerDay + hour * msPerHour, today, 4)).toBe(label);
});
