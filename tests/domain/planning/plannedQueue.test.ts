/** The day's queue by the plan: the most urgent cards that fit into the minutes that are left. */
import { describe, expect, it } from "vitest";
import type { Event, EventPayload } from "../../../src/domain/events/event";
import { createPlanRequest } from "../../../src/domain/planning/createPlanRequest";
import { buildPlannedQueue, isChosenByPlan, todaysQueue } from "../../../src/domain/planning/plannedQueue";
import type { Plan, RankedCard } from "../../../src/domain/planning/planResult";
import { todaysWorkOf } from "../../../src/domain/planning/todaysWork";
import { type InterviewGoal, defaultSettings } from "../../../src/domain/settings";
import { countRemaining, nextCard } from "../../../src/domain/study/queue";
import { type Study, memoryOf, replay } from "../../../src/domain/study/study";
import { msPerDay, msPerMinute } from "../../../src/domain/time";
import { goal, graded, studyAfter } from "./pastStudy";
import { makePlan, model, planOf, requestOf, today } from "./requests";

const entries = Array.from({ length: 60 }, (_, i) => ({
  card: `c${i}`,
  fact: `f${i}`,
  chapter: "a",
  tier: i < 20 ? ("detail" as const) : ("core" as const),
}));
/** `made`: the plan that the session began with. */
function queueOf(
  study: Study,
  changed: Partial<InterviewGoal> = {},
  all: typeof entries = entries,
  made?: Plan,
) {
  const current = { ...goal, ...changed };
  const request = createPlanRequest(all, study, defaultSettings, current, today);
  const plan = made ?? planOf(makePlan(request));
  const context = {
    entries: all,
    study,
    settings: defaultSettings,
    now: (today + 0.5) * msPerDay + 1_000_000,
    today,
  };
  return { queue: todaysQueue(context, { plan, model: request.model, goal: current }), context, plan };
}

it("asks for a plan to the hour of the interview, from the start of its study day on", () => {
  const hours = (minuteOfDay: number | undefined) =>
    createPlanRequest(entries, studyAfter([]), defaultSettings, { ...goal, minuteOfDay }, today).hoursIntoDay;
  expect(hours(undefined)).toBe(0);
  expect(hours(14 * 60 + 30)).toBe(10.5);
  expect(hours(2 * 60)).toBe(0);
});

describe("the planned queue", () => {
  it("takes core cards first, as many as fit into the minutes", () => {
    const { queue, plan } = queueOf(studyAfter([]));
    const seconds = queue.newCards.map((id) => plan.ranked.find((each) => each.id === id)?.seconds ?? 0);
    expect(queue.newCards.length).toBeGreaterThan(8);
    expect(queue.newCards.every((card) => Number(card.slice(1)) >= 20)).toBe(true);
    expect(seconds.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(600);
  });

  it("gets shorter by the time that was spent today, and ends with the minutes", () => {
    const queueAfterSeconds = (seconds: number) =>
      queueOf(
        studyAfter([
          [0, graded("c0", 60)],
          ...Array.from({ length: seconds / 60 - 1 }, (_, i) => [0, graded(`c${i + 1}`, 60)] as const),
        ]),
      ).queue;
    expect(queueAfterSeconds(300).newCards.length).toBeLessThan(
      queueOf(studyAfter([])).queue.newCards.length,
    );
    expect(queueAfterSeconds(600).newCards).toEqual([]);
    expect(queueAfterSeconds(600).reviews).toEqual([]);
  });

  it("has nothing to choose when more time is spent, or bound by cards in learning, than there is", () => {
    const study = studyAfter(
      Array.from({ length: 12 }, (_, i) => [0, graded(`c${i + 20}`, 60, i < 6 ? 1 : 4)] as const),
    );
    const { queue } = queueOf(study);
    expect(queue.newCards).toEqual([]);
    expect(queue.upNext).toBeUndefined();
    expect(queue.learning.length + queue.learningLater.length).toBe(6);
  });

  it("has only what comes back, and what an interview round brought forward, once the last minutes are used", () => {
    const study = studyAfter([
      [0, graded("c20", 300, 1)],
      [0, graded("c21", 300)],
      [0, { type: "cardsChanged", cards: ["c30"], change: { type: "broughtForward" } }],
    ]);
    const { context } = queueOf(studyAfter([]));
    const queue = todaysQueue({ ...context, study }, { plan: undefined, model, goal });
    expect(queue.newCards).toEqual(["c30"]);
    expect(queue.reviews).toEqual([]);
    expect([...queue.learning, ...queue.learningLater.map(({ card }) => card)]).toEqual(["c20"]);
    expect(todaysWorkOf(queue, { plan: undefined, model, goal }, context).newCards).toBe(1);
  });

  it("goes on with minutes that are added for today, and not with those of another day", () => {
    const study = studyAfter(Array.from({ length: 10 }, (_, i) => [0, graded(`c${i}`, 60)] as const));
    expect(
      queueOf(study, { extraMinutes: { day: today, minutes: 5 } }).queue.newCards.length,
    ).toBeGreaterThan(0);
    expect(queueOf(study, { extraMinutes: { day: today - 1, minutes: 5 } }).queue.newCards).toEqual([]);
  });

  it("skips a card if the rest of the minutes is filled better without it", () => {
    const { plan } = queueOf(studyAfter([]));
    const [any] = plan.ranked;
    if (!any) throw new Error("There is nothing to study.");
    const newCard = { ...any, isNew: true, recall: 0, gain: 0.3, seconds: 30 };
    const known = { ...any, id: "c1", isNew: false, recall: 1, gain: 0.15, seconds: 10 };
    const ranked = [known, { ...newCard, id: "c2" }];
    const queueOfMinutes = (minutes: number) =>
      queueOf(studyAfter([]), { minutesByWeekday: Array.from({ length: 7 }, () => minutes) }, entries, {
        ...plan,
        ranked,
      }).queue;
    expect(queueOfMinutes(0.7)).toMatchObject({ upNext: "c1", newCards: ["c2"], reviews: ["c1"] });
    expect(queueOfMinutes(0.6)).toMatchObject({ upNext: "c2", newCards: ["c2"], reviews: [] });
    // The longest answer wouldn't fit, but the usual one does.
    expect(queueOfMinutes(0.3)).toMatchObject({ upNext: "c1", newCards: [], reviews: ["c1"] });
    expect(queueOfMinutes(0.1)).toMatchObject({ upNext: undefined, newCards: [], reviews: [] });
  });

  it("reviews a card before it is due if that is worth more than a new one", () => {
    const study = studyAfter(entries.slice(20).map(({ card }) => [3, graded(card, 1)] as const));
    const { queue } = queueOf(study);
    const isBeforeDue = (card: string) => {
      const next = memoryOf(study, card)?.next;
      return next?.type === "review" && next.dueDay > today;
    };
    expect(queue.reviews.filter(isBeforeDue).length).toBeGreaterThan(0);
  });

  it("ranks what was left in a learning step on an earlier day with the others, within the minutes", () => {
    const study = studyAfter(entries.map(({ card }) => [2, graded(card, 1, 1)] as const));
    const { queue, plan } = queueOf(study);
    expect([...queue.learning, ...queue.learningLater]).toEqual([]);
    const seconds = queue.reviews.map((id) => plan.ranked.find((each) => each.id === id)?.seconds ?? 0);
    expect(seconds.length).toBeGreaterThan(5);
    expect(seconds.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(600);
  });

  it("asks two sides of a fact on different days, and hides what is buried or suspended", () => {
    const paired = entries.map((entry, i) => ({ ...entry, fact: `f${Math.floor(i / 2)}` }));
    const { queue, plan } = queueOf(studyAfter([]), {}, paired);
    const facts = queue.newCards.map((id) => paired.find(({ card }) => card === id)?.fact);
    expect(new Set(facts).size).toBe(facts.length);
    const first = plan.ranked[0]?.id ?? "";
    expect(queueOf(studyAfter([])).queue.newCards).toContain(first);
    for (const type of ["buried", "suspended"] as const) {
      const hidden = studyAfter([[0, { type: "cardsChanged", cards: [first], change: { type, on: true } }]]);
      expect(queueOf(hidden).queue.newCards, type).not.toContain(first);
    }
  });

  it("asks two sides of a fact together on the last day with time: there is no other", () => {
    const paired = entries.map((entry, i) => ({ ...entry, fact: `f${Math.floor(i / 2)}` }));
    const isTogether = (changed: Partial<InterviewGoal>) => {
      const { queue } = queueOf(studyAfter([]), changed, paired);
      const facts = queue.newCards.map((id) => paired.find(({ card }) => card === id)?.fact);
      return new Set(facts).size < facts.length;
    };
    expect(isTogether({ day: today + 1 })).toBe(true);
    expect(isTogether({ day: today + 2, daysOff: [today + 1] })).toBe(true);
    expect(isTogether({ day: today + 2 })).toBe(false);
  });

  it("lists no card that can't be asked today", () => {
    const paired = entries.map((entry, i) => ({ ...entry, fact: `f${Math.floor(i / 2)}` }));
    const { queue, plan } = queueOf(studyAfter([]), {}, paired);
    const past: (readonly [number, EventPayload])[] = [];
    // Each takes as long as the plan expects, and none comes back.
    for (let { upNext } = queue; upNext !== undefined;) {
      const seconds = plan.ranked.find(({ id }) => id === upNext)?.seconds ?? 0;
      past.push([0, graded(upNext, seconds, 4)]);
      ({ upNext } = queueOf(studyAfter(past), {}, paired, plan).queue);
    }
    const played = past.map(([, payload]) => (payload.type === "graded" ? payload.card : ""));
    expect(played.toSorted()).toEqual(queue.newCards.toSorted());
  });

  it("asks first what a round brought forward", () => {
    const study = studyAfter([
      [0, { type: "cardsChanged", cards: ["c3"], change: { type: "broughtForward" } }],
    ]);
    const { queue, context } = queueOf(study);
    expect(nextCard(queue, context.now)).toBe("c3");
  });

  it("counts with a card that was answered on a day that is still to come here, before a flight west", () => {
    const events = [
      { ...graded("c7", 5, 1), day: today + 1 },
      { type: "cardsChanged", cards: ["c7"], change: { type: "broughtForward" }, day: today },
    ] as const;
    const study = replay(
      events.map((event, seq): Event => ({ ...event, writer: "w", seq, timestamp: today * msPerDay + seq })),
      { scheduling: defaultSettings.scheduling, aliases: {} },
    );
    const { queue, context, plan } = queueOf(study);
    expect(queue.newCards.length).toBeGreaterThan(5);
    expect(todaysWorkOf(queue, { plan, model, goal }, context).expectedMinutes).toBeGreaterThan(1);
  });

  it("leaves a custom session as it is", () => {
    const study = studyAfter([
      [0, { type: "sessionStarted", custom: { type: "chosen", cards: ["c5", "c6"] } }],
    ]);
    expect(queueOf(study).queue.reviews).toEqual(["c5", "c6"]);
  });
});

describe("the planned queue by a plan made by hand", () => {
  const somePlan = planOf(makePlan(requestOf({ interviewDay: today + 2 })));
  const ranked = (id: string, seconds: number, isNew = true): RankedCard => ({
    id,
    seconds,
    isNew,
    recall: isNew ? 0 : 1,
    gain: 0.2,
    recallIfStopped: 0,
    recallSkipped: 0,
    recallReviewed: 1,
  });
  /** `minutes` today, `later` on the next and last day; `unranked` are cards that the plan doesn't list. */
  function byHand(
    list: readonly RankedCard[],
    {
      minutes = 1,
      later = 1,
      study = studyAfter([]),
      facts = {},
      unranked = [],
    }: {
      readonly minutes?: number;
      readonly later?: number;
      readonly study?: Study;
      readonly facts?: Readonly<Record<string, string>>;
      readonly unranked?: readonly string[];
    } = {},
  ) {
    const days = somePlan.days.map((day, i) => ({ ...day, minutes: i === 0 ? minutes : later }));
    const context = {
      entries: [...list.map(({ id }) => id), ...unranked].map((card) => ({
        card,
        fact: facts[card] ?? `fact of ${card}`,
      })),
      study,
      settings: defaultSettings,
      // Five minutes after what was answered today.
      now: (today + 0.5) * msPerDay + 5 * msPerMinute,
      today,
    };
    const plan = { ...somePlan, days, ranked: list };
    const minutesByWeekday = Array.from({ length: 7 }, () => minutes);
    return buildPlannedQueue(context, { plan, model, goal: { ...goal, minutesByWeekday } });
  }
  const forward = (...cards: readonly string[]) =>
    [0, { type: "cardsChanged", cards, change: { type: "broughtForward" } }] as const;

  it("ends where no card is begun in time, and holds new cards and reviews apart", () => {
    const list = [ranked("a", 30), ranked("b", 10, false), ranked("c", 20), ranked("d", 1)];
    const { newCards, reviews, buriedSiblings, overLimit } = byHand(list);
    expect([newCards, reviews, buriedSiblings, overLimit]).toEqual([["a", "c"], ["b"], 0, 0]);
    // What is begun may take longer.
    expect(byHand([ranked("a", 61), ranked("d", 1)]).newCards).toEqual(["a"]);
  });

  it("leaves out the time that was spent, and what the repeats of cards in learning will take, due or not", () => {
    const list = ["a", "b", "c", "d", "e", "f"].map((id) => ranked(id, 10));
    expect(byHand(list).newCards).toHaveLength(6);
    // Ten seconds were spent on a card that is learned.
    const learned = byHand(list, { study: studyAfter([[0, graded("a", 10, 4)]]) });
    expect(learned.newCards).toEqual(["b", "c", "d", "e", "f"]);
    expect([...learned.learning, ...learned.learningLater]).toEqual([]);
    // Five were spent on each of two cards. The minute after Again has passed, the ten after Good have not.
    const study = studyAfter([
      [0, graded("a", 5, 1)],
      [0, graded("b", 5, 3)],
    ]);
    const now = byHand(list, { study });
    expect([now.learning, now.learningLater.map(({ card }) => card)]).toEqual([["a"], ["b"]]);
    // Of the minute 50 seconds are left, and both are expected to be asked more than once again.
    expect(now.newCards).toEqual(["c"]);
  });

  it("asks next what fills the end of the minutes best, or the most urgent card where none surely fits", () => {
    // A new card of 30 seconds, or three known cards of 10 that gain as much each.
    const list = [ranked("new", 5), ...["b", "c", "d"].map((id) => ranked(id, 5, false))];
    expect(byHand(list, { minutes: 0.75 }).upNext).toBe("b");
    // A minute and a half more than the longest five answers.
    expect(byHand(list, { minutes: 4 }).upNext).toBe("new");
    // Twelve seconds: a card may take longer, but is not expected to.
    expect(byHand([ranked("new", 12)], { minutes: 0.2 }).upNext).toBe("new");
  });

  it("takes what was brought forward first, ranked or not, and once for each fact", () => {
    const list = ["a", "b", "c", "d", "f"].map((id) => ranked(id, 10));
    const facts = { b: "one", c: "one" };
    const study = studyAfter([forward("c", "b", "e")]);
    const queue = byHand(list, { study, facts, unranked: ["e", "g"] });
    // A new card that isn't ranked takes 30 seconds.
    expect(queue.newCards).toEqual(["b", "e", "a", "d"]);
    expect(queue.upNext).toBe("b");
  });

  it("takes what was brought forward without minutes today, and nothing once it is answered", () => {
    const brought = [[9, graded("a", 5, 4)], forward("a", "b")] as const;
    const queue = byHand([], { minutes: 0, study: studyAfter(brought), unranked: ["a", "b", "c"] });
    expect([queue.upNext, queue.reviews, queue.newCards]).toEqual(["a", ["a"], ["b"]]);
    const answered = [...brought, [0, graded("a", 5, 4)], [0, graded("b", 5, 4)]] as const;
    const after = byHand([], { minutes: 0, study: studyAfter(answered), unranked: ["a", "b", "c"] });
    expect(countRemaining(after, today * msPerDay)).toBe(0);
    expect(after.learningLater).toEqual([]);
  });

  it("leaves out what was put off in the session, also if it was brought forward", () => {
    const list = [ranked("a", 10, false), ranked("b", 10, false), ranked("c", 10), ranked("d", 10)];
    const before = [[9, graded("a")], [9, graded("b")], forward("a")] as const;
    const started = [0, { type: "sessionStarted" }] as const;
    const reset = [0, { type: "cardsChanged", cards: ["a"], change: { type: "reset" } }] as const;
    const dueDay = today + 3;
    const putOff = [
      0,
      { type: "cardsChanged", cards: ["b"], change: { type: "rescheduled", dueDay } },
    ] as const;
    const queue = byHand(list, {
      study: studyAfter([...before, started, reset, putOff]),
      facts: { b: "f", c: "f" },
    });
    // The other side of a fact waits, as if the card had been graded.
    expect([queue.upNext, queue.reviews, queue.newCards]).toEqual(["d", [], ["d"]]);
    // In another session the plan ranks them like the others.
    const ended = [0, { type: "sessionEnded" }] as const;
    const later = { study: studyAfter([...before, started, reset, putOff, ended]) };
    expect(byHand(list, later).reviews).toEqual(["a", "b"]);
    expect(byHand([], { ...later, unranked: ["a", "b"] })).toMatchObject({ reviews: [], newCards: [] });
  });

  it("asks what is set to be due today, and what is reset together, in the same session", () => {
    const list = [ranked("a", 10, false), ranked("b", 10, false), ranked("c", 10)];
    const before = [
      [9, graded("a")],
      [9, graded("b")],
      [0, { type: "sessionStarted" }],
    ] as const;
    const due = (dueDay: number) =>
      [0, { type: "cardsChanged", cards: ["a"], change: { type: "rescheduled", dueDay } }] as const;
    const reset = [0, { type: "cardsChanged", cards: ["a", "b"], change: { type: "reset" } }] as const;
    const reviewsAfter = (...changes: readonly (readonly [number, EventPayload])[]) =>
      byHand(list, { study: studyAfter([...before, ...changes]) }).reviews;
    expect(reviewsAfter(due(today + 1))).toEqual(["b"]);
    expect(reviewsAfter(due(today))).toEqual(["a", "b"]);
    expect(reviewsAfter(due(today + 1), due(today))).toEqual(["a", "b"]);
    expect(reviewsAfter(reset)).toEqual(["a", "b"]);
    expect(reviewsAfter(reset, due(today + 1))).toEqual(["b"]);
  });

  it("asks a fact once if another day has time, even a minute", () => {
    const list = [ranked("a", 10), ranked("b", 10)];
    const facts = { a: "one", b: "one" };
    expect(byHand(list, { facts }).newCards).toEqual(["a"]);
    expect(byHand(list, { facts, later: 0 }).newCards).toEqual(["a", "b"]);
  });

  it("says whether the plan chose a card, and not an interview round or a learning step", () => {
    const list = [ranked("a", 10), ranked("b", 10)];
    const [plain, brought] = [studyAfter([]), studyAfter([forward("b")])];
    expect(isChosenByPlan("a", byHand(list), plain)).toBe(true);
    expect(isChosenByPlan("b", byHand(list), plain)).toBe(false);
    expect(isChosenByPlan("b", byHand(list, { study: brought }), brought)).toBe(false);
    expect(isChosenByPlan("a", byHand(list, { study: brought }), brought)).toBe(false);
  });
});
