/** Whether the person has no events yet and has never set an interview. */
import { expect, it } from "vitest";
import { emptyLog } from "../../../src/domain/events/log";
import { isFirstVisit } from "../../../src/domain/study/isFirstVisit";
import { goal } from "../planning/pastStudy";

it("is a first visit until there is an event, or the day of an interview", () => {
  const begun = { ...emptyLog, length: 1 };
  expect(isFirstVisit({ log: emptyLog }, {})).toBe(true);
  expect(isFirstVisit({ log: begun }, {})).toBe(false);
  expect(isFirstVisit({ log: emptyLog }, { interview: goal })).toBe(false);
  expect(isFirstVisit({ log: begun }, { interview: goal })).toBe(false);
});
