/** What has changed between two plans. */
import { expect, it } from "vitest";
import type { Event } from "../../../src/domain/events/event";
import {
  type PlanChange,
  baseOf,
  comparePlans,
  explainByPace,
  recordOf,
} from "../../../src/domain/planning/planChange";
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
/** What the person has changed, or what else has changed the recall. */
const nameOf = (change: PlanChange | undefined) =>
  change?.type === "byPerson" ? change.changes.join() : change?.type;
const typeOf = (changed: Partial<typeof before>, studied: readonly number[]) =>
  nameOf(comparePlans({ ...before, ...changed }, after, new Set(studied)));

it("names all that was changed before the plan was made again, and otherwise missed days", () => {
  const time = { ...before.time, minutesByWeekday: [1, 0, 0, 0, 0, 0, 0] };
  expect(typeOf({ interviewDay: today + 20, time }, [])).toBe("otherDay,otherMinutes,otherAnswers");
  expect(typeOf({ minuteOfDay: 840, cards: 1 }, [])).toBe("otherHour,otherCards,otherAnswers");
  expect(typeOf({ time }, [])).toBe("otherMinutes,otherAnswers");
  expect(typeOf({}, [today])).toBe("missedDays");
  expect(typeOf({}, all)).toBe("recall");
});

it("names a backup that was restored, and not its answers besides, or a restore that was undone", () => {
  expect(typeOf({ restoreCount: -1 }, all)).toBe("backupRestored");
  expect(typeOf({ restoreCount: 1 }, all)).toBe("restoreUndone,otherAnswers");
  expect(typeOf({ restoreCount: undefined }, all)).toBe("recall");
});

it("attributes to the person what they have changed: minutes moved or added, and days off", () => {
  const [first = 0, second = 0, ...rest] = before.time.minutesByWeekday;
  const moved = { ...before.time, minutesByWeekday: [first + 5, second - 5, ...rest] };
  expect(typeOf({ time: moved }, all)).toBe("otherMinutes,otherAnswers");
  const extraMinutes = { day: today + 3, minutes: 10 };
  expect(typeOf({ time: { ...before.time, extraMinutes } }, all)).toBe("otherMinutes,otherAnswers");
  expect(typeOf({ time: { ...before.time, daysOff: [today + 4] } }, all)).toBe("otherDaysOff,otherAnswers");
});

it("attributes to the person other settings, cards, weights and suspensions", () => {
  const typeAfter = (changed: typeof after, from = after) =>
    nameOf(comparePlans(from, changed, new Set(all)));
  const { scheduling } = defaultSettings;
  expect(typeAfter(withSettings({ maxAnswerSeconds: 10 }))).toBe("otherSettings");
  expect(typeAfter(withSettings({ scheduling: { ...scheduling, learningSteps: ["5m"] } }))).toBe(
    "otherSettings",
  );
  expect(typeAfter(withSettings({ theme: "dark" }))).not.toBe("otherSettings");
  const [first, ...rest] = later.cards;
  expect(typeAfter(withCards(rest))).toBe("otherCards");
  expect(typeAfter(withCards(first ? [{ ...first, weight: 7 }, ...rest] : rest))).toBe("otherCards");
  expect(typeAfter(withCards(rest), { ...after, interviewDay: today + 20 })).toBe("otherDay,otherCards");
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
  expect(nameOf(comparePlans(at(4), at(6), new Set(all)))).toBe("otherSettings");
});

it("forgets minutes that were added to a day, and days off, when they have passed", () => {
  const extraMinutes = { day: today, minutes: 10 };
  expect(typeOf({ time: { ...before.time, extraMinutes, daysOff: [today + 1] } }, all)).toBe("recall");
});

it("attributes no change to recall without new answers", () => {
  const sameDay = { ...after, madeOn: before.madeOn };
  const typeAfter = (changed: typeof before, studied: readonly number[]) =>
    nameOf(comparePlans(before, changed, new Set(studied)));
  expect(typeAfter({ ...sameDay, lastAnswerAt: undefined }, [])).toBe("otherCards");
  expect(typeAfter({ ...sameDay, lastAnswerAt: undefined }, [today])).toBe("otherCards");
  expect(typeAfter(sameDay, [today])).toBe("recall");
  // Earlier answers were restored from a backup.
  expect(typeAfter(sameDay, [today - 3, today - 2])).toBe("otherAnswers");
  // The last answer was undone.
  expect(nameOf(comparePlans(sameDay, { ...before, lastAnswerAt: undefined }, new Set([today])))).toBe(
    "otherCards",
  );
});

it("reports no change for a new day or another time zone alone", () => {
  const answered = { ...before, lastAnswerAt: after.lastAnswerAt };
  const morning = { ...answered, madeOn: today + 1, core: before.core - 0.01 };
  expect(comparePlans(answered, morning, new Set([today]))).toBeUndefined();
  expect(comparePlans(morning, answered, new Set([today]))).toBeUndefined();
  expect(nameOf(comparePlans(answered, { ...morning, minuteOfDay: 600 }, new Set([today])))).toBe(
    "otherHour",
  );
});

it("doesn't count days off beyond an earlier interview as changed", () => {
  const daysOff = [today + 6];
  const near = { ...after, interviewDay: today + 5, time: { ...after.time, daysOff } };
  expect(nameOf(comparePlans({ ...near, interviewDay: today + 9 }, near, new Set(all)))).toBe("otherDay");
});

it("compares with the plan before the last change", () => {
  const edited = { ...before, minuteOfDay: 600 };
  const again = { ...before, minuteOfDay: 660 };
  const otherwise = { ...edited, settings: edited.settings + 1 };
  expect(baseOf({ last: before }, edited)).toBe(before);
  expect(baseOf({ last: edited, base: before }, otherwise)).toBe(edited);
  // The same was changed again, or changed back.
  expect(baseOf({ last: edited, base: before }, again)).toBe(before);
  expect(baseOf({ last: edited, base: before }, before)).toBe(before);
});

it("goes on with that comparison while nothing changes, until something is studied or the day is over", () => {
  const edited = { ...before, minuteOfDay: 600 };
  const records = { last: edited, base: before };
  expect(baseOf(records, { ...edited, core: 0.43 })).toBe(before);
  expect(baseOf(records, { ...edited, lastAnswerAt: after.lastAnswerAt })).toBe(edited);
  expect(baseOf(records, { ...edited, madeOn: today + 1 })).toBe(edited);
});

it("says that answers took another time where that explains at least half of the change", () => {
  const worse = { type: "recall", before: 0.83, after: 0.61, gain: -0.2 } as const;
  const slow = { actualSeconds: 25, assumedSeconds: 18 };
  expect(explainByPace(worse, slow, 0.8)).toEqual({ ...worse, type: "answerTimes", pace: slow });
  // They recalled more than was expected, but need much longer.
  expect(explainByPace(worse, slow, 0.9).type).toBe("answerTimes");
  expect(explainByPace(worse, slow, 0.71).type).toBe("recall");
  expect(explainByPace(worse, slow, 0.73).type).toBe("answerTimes");
  // To the person, these seconds would contradict the sentence.
  expect(explainByPace(worse, { actualSeconds: 18.2, assumedSeconds: 18 }, 0.8).type).toBe("recall");
  expect(explainByPace(worse, { actualSeconds: 12, assumedSeconds: 18 }, 0.8).type).toBe("recall");
  expect(explainByPace({ ...worse, after: 0.9 }, { actualSeconds: 12, assumedSeconds: 18 }, 0.84).type).toBe(
    "answerTimes",
  );
});

it("counts days with time and without an answer, from the day of the last plan to yesterday", () => {
  const missed = (studied: readonly number[], daysOff: readonly number[] = []) =>
    comparePlans(before, { ...after, time: { ...after.time, daysOff } }, new Set(studied));
  expect(missed([])).toMatchObject({ type: "missedDays", missedDays: 3 });
  expect(missed([today + 1])).toMatchObject({ missedDays: 2 });
  expect(missed([today, today + 1, today + 2])?.type).toBe("recall");
});

it("gives the recall of the core cards before and after", () => {
  const change = comparePlans(before, after, new Set());
  expect(change?.before).toBe(plan.groups.get("tier:core")?.expected);
  expect(change?.after).toBe(laterPlan.groups.get("tier:core")?.expected);
  expect(change?.gain).toBe(laterPlan.weighted.expected - plan.weighted.expected);
});

it("notices a single difference: one missed day, one suspended card, one minute, one card", () => {
  // One day missed of three, one card suspended more, one minute added.
  expect(typeOf({}, [today, today + 2])).toBe("missedDays");
  expect(nameOf(comparePlans(after, suspending("card-1"), new Set(all)))).toBe("moreSuspended");
  const time = { ...before.time, extraMinutes: { day: today + 3, minutes: 1 } };
  expect(typeOf({ time }, all)).toBe("otherMinutes,otherAnswers");
  expect(typeOf({ cards: before.cards + 1 }, all)).toBe("otherCards,otherAnswers");
});

it("compares days off from today to the day before the interview, in any order", () => {
  const withDaysOff = (...daysOff: readonly number[]) => ({ time: { ...before.time, daysOff } });
  expect(typeOf(withDaysOff(today + 2), all)).toBe("recall");
  expect(typeOf(withDaysOff(today + 3), all)).toBe("otherDaysOff,otherAnswers");
  expect(typeOf(withDaysOff(request.interviewDay - 1), all)).toBe("otherDaysOff,otherAnswers");
  expect(typeOf(withDaysOff(request.interviewDay), all)).toBe("recall");
  const [early, late] = [today + 4, today + 5];
  const inOrder = { ...after, ...withDaysOff(early, late) };
  const reversed = { ...before, ...withDaysOff(late, early) };
  expect(nameOf(comparePlans(reversed, inOrder, new Set(all)))).toBe("recall");
});
