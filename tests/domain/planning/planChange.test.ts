/** What has changed between two plans. */
import { expect, it } from "vitest";
import type { Event } from "../../../src/domain/events/event";
import { baseOf, comparePlans, recordOf } from "../../../src/domain/planning/planChange";
import type { PlanCard } from "../../../src/domain/planning/planRequest";
import { type Settings, defaultSettings } from "../../../src/domain/settings";
import { emptyStudy, replay } from "../../../src/domain/study/study";
import { msPerDay } from "../../../src/domain/time";
import { planOf, requestOf, today, makePlan } from "./requests";

const request = requestOf();
const plan = planOf(makePlan(request));
const study = replay(
  [-2, 1].map((daysLater, seq): Event => ({
    type: "graded",
    card: "card-1",
    grade: 3,
    durationMs: 5_000,
    writer: "w",
    seq,
    day: today + daysLater,
    timestamp: (today + daysLater + 0.5) * msPerDay,
  })),
  { scheduling: defaultSettings.scheduling, aliases: {} },
);
const goal = { ...request.time, day: request.interviewDay, weights: {}, choosesCards: true };
const inputs = { study, settings: defaultSettings, goal };
const before = recordOf({ ...inputs, study: emptyStudy }, request, plan);
const later = { ...request, today: today + 3 };
const laterPlan = planOf(makePlan(later));
const after = recordOf(inputs, later, laterPlan);
const withSettings = (changed: Partial<Settings>) =>
  recordOf({ ...inputs, settings: { ...defaultSettings, ...changed } }, later, laterPlan);
const withCards = (cards: readonly PlanCard[]) => recordOf(inputs, { ...later, cards }, laterPlan);
const suspending = (...ids: readonly string[]) =>
  withCards(later.cards.map((card) => Object.assign({}, card, { isSuspended: ids.includes(card.id) })));
const all = [today, today + 1, today + 2];
const typeOf = (changed: Partial<typeof before>, studied: readonly number[]) =>
  comparePlans({ ...before, ...changed }, after, new Set(studied)).type;

it("names another day, another hour, other minutes, and missed days, in this order", () => {
  const time = { ...before.time, minutesByWeekday: [1, 0, 0, 0, 0, 0, 0] };
  expect(typeOf({ interviewDay: today + 20, time }, [])).toBe("otherDay");
  expect(typeOf({ minuteOfDay: 840, time }, [])).toBe("otherHour");
  expect(typeOf({ time }, [])).toBe("otherMinutes");
  expect(typeOf({}, [today])).toBe("missedDays");
  expect(typeOf({}, all)).toBe("asPlanned");
});

it("doesn't take for a bad day what the person has changed: minutes moved or added, days off, weights", () => {
  const [first = 0, second = 0, ...rest] = before.time.minutesByWeekday;
  const moved = { ...before.time, minutesByWeekday: [first + 5, second - 5, ...rest] };
  expect(typeOf({ time: moved }, all)).toBe("otherMinutes");
  const extraMinutes = { day: today + 3, minutes: 10 };
  expect(typeOf({ time: { ...before.time, extraMinutes } }, all)).toBe("otherMinutes");
  expect(typeOf({ time: { ...before.time, daysOff: [today + 4] } }, all)).toBe("otherDaysOff");
});

it("doesn't take for a bad day what other settings, cards, weights or suspensions lead to", () => {
  const typeAfter = (changed: typeof after, from = after) => comparePlans(from, changed, new Set(all)).type;
  const { scheduling } = defaultSettings;
  expect(typeAfter(withSettings({ maxAnswerSeconds: 10 }))).toBe("otherSettings");
  expect(typeAfter(withSettings({ scheduling: { ...scheduling, learningSteps: ["5m"] } }))).toBe(
    "otherSettings",
  );
  expect(typeAfter(withSettings({ theme: "dark" }))).not.toBe("otherSettings");
  const [first, ...rest] = later.cards;
  expect(typeAfter(withCards(rest))).toBe("otherCards");
  expect(typeAfter(withCards(first ? [{ ...first, weight: 7 }, ...rest] : rest))).toBe("otherCards");
  // What is counted is said first: the numbers are of other cards.
  expect(typeAfter(withCards(rest), { ...after, interviewDay: today + 20 })).toBe("otherCards");
  // Other cards that weigh as much.
  expect(typeAfter(withCards(first ? [{ ...first, id: "new" }, ...rest] : rest))).toBe("otherCards");
  expect(typeAfter(suspending("card-1", "card-2"))).toBe("moreSuspended");
  expect(typeAfter(after, suspending("card-1"))).toBe("fewerSuspended");
  expect(typeAfter(suspending("card-1"), suspending("card-2"))).toBe("otherSuspended");
});

it("doesn't call it another hour of the interview when the day starts at another hour", () => {
  const at = (dayStartHour: number) =>
    recordOf(
      {
        ...inputs,
        goal: { ...goal, minuteOfDay: 14 * 60 },
        settings: { ...defaultSettings, dayStartHour },
      },
      { ...later, hoursIntoDay: 14 - dayStartHour },
      laterPlan,
    );
  expect(comparePlans(at(4), at(6), new Set(all)).type).toBe("otherSettings");
});

it("forgets minutes that were added to a day, and days off, when they have passed", () => {
  const extraMinutes = { day: today, minutes: 10 };
  expect(typeOf({ time: { ...before.time, extraMinutes, daysOff: [today + 1] } }, all)).toBe("asPlanned");
});

it("praises and blames nobody who hasn't studied", () => {
  const sameDay = { ...after, madeOn: before.madeOn };
  const typeAfter = (changed: typeof before, studied: readonly number[]) =>
    comparePlans(before, changed, new Set(studied)).type;
  expect(typeAfter({ ...sameDay, lastAnswerAt: undefined }, [])).toBe("otherCards");
  expect(typeAfter({ ...sameDay, lastAnswerAt: undefined }, [today])).toBe("otherCards");
  expect(typeAfter(sameDay, [today])).toBe("asPlanned");
  // The last answer was undone.
  expect(comparePlans(sameDay, { ...before, lastAnswerAt: undefined }, new Set([today])).type).toBe(
    "otherCards",
  );
});

it("compares with the plan before a series of changes, until something is studied or the day is over", () => {
  const edited = { ...before, core: 0.25 };
  expect(baseOf({ last: before }, edited)).toBe(before);
  expect(baseOf({ last: edited, base: before }, { ...before, core: 0.43 })).toBe(before);
  expect(baseOf({ last: edited, base: before }, { ...before, lastAnswerAt: after.lastAnswerAt })).toBe(
    edited,
  );
  expect(baseOf({ last: edited, base: before }, { ...before, madeOn: today + 1 })).toBe(edited);
});

it("tells a change of the person's apart from the days that they missed before it", () => {
  const minutesByWeekday = [1, 0, 0, 0, 0, 0, 0];
  const missed = { ...after, core: 0.35 };
  const changed = { ...missed, time: { ...after.time, minutesByWeekday }, core: 0.4 };
  expect(baseOf({ last: missed, base: before }, missed)).toBe(before);
  expect(baseOf({ last: missed, base: before }, changed)).toBe(missed);
  expect(baseOf({ last: changed, base: missed }, { ...missed, core: 0.5 })).toBe(missed);
});

it("counts days with time and without an answer, from the day of the last plan to yesterday", () => {
  const missed = (studied: readonly number[], daysOff: readonly number[] = []) =>
    comparePlans(before, { ...after, time: { ...after.time, daysOff } }, new Set(studied)).missedDays;
  expect(missed([])).toBe(3);
  expect(missed([today + 1])).toBe(2);
  expect(missed([today], [today + 1])).toBe(1);
  expect(missed([today, today + 1, today + 2])).toBe(0);
});

it("gives the recall of the core cards before and after", () => {
  const change = comparePlans(before, after, new Set());
  expect(change.before).toBe(plan.groups.get("tier:core")?.expected);
  expect(change.after).toBe(laterPlan.groups.get("tier:core")?.expected);
});

it("is of another kind only from the first thing on that differs", () => {
  // One day missed of three, one card suspended more, one minute added.
  expect(typeOf({}, [today, today + 2])).toBe("missedDays");
  expect(comparePlans(after, suspending("card-1"), new Set(all)).type).toBe("moreSuspended");
  const time = { ...before.time, extraMinutes: { day: today + 3, minutes: 1 } };
  expect(typeOf({ time }, all)).toBe("otherMinutes");
  expect(typeOf({ cards: before.cards + 1 }, all)).toBe("otherCards");
});

it("compares days off from today to the day before the interview, in any order", () => {
  const withDaysOff = (...daysOff: readonly number[]) => ({ time: { ...before.time, daysOff } });
  expect(typeOf(withDaysOff(today + 2), all)).toBe("asPlanned");
  expect(typeOf(withDaysOff(today + 3), all)).toBe("otherDaysOff");
  expect(typeOf(withDaysOff(request.interviewDay - 1), all)).toBe("otherDaysOff");
  expect(typeOf(withDaysOff(request.interviewDay), all)).toBe("asPlanned");
  const [early, late] = [today + 4, today + 5];
  const inOrder = { ...after, ...withDaysOff(early, late) };
  const reversed = { ...before, ...withDaysOff(late, early) };
  expect(comparePlans(reversed, inOrder, new Set(all)).type).toBe("asPlanned");
});

it("is as planned if anything was answered since the day of the last plan, where no day with time was missed", () => {
  const free = { ...before.time, daysOff: [today, today + 1, today + 2] };
  const typeAfter = (studied: readonly number[], lastAnswer = before.lastAnswerAt) =>
    comparePlans({ ...before, lastAnswerAt: lastAnswer }, { ...after, time: free }, new Set(studied)).type;
  expect(typeAfter([today - 2])).toBe("otherCards");
  expect(typeAfter([today - 2, today])).toBe("asPlanned");
  // An answer before it has a later time: the clock was ahead.
  expect(typeAfter([today], (after.lastAnswerAt ?? 0) + 1)).toBe("asPlanned");
});
