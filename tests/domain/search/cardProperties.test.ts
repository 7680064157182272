/** The numbers and states of a card, the text index and the sort orders. */
import { describe, expect, it } from "vitest";
import type { Memory } from "../../../src/domain/scheduling/memory";
import { compareNumbers, isInState, propertyValue } from "../../../src/domain/search/cardProperties";
import type { CardWithState } from "../../../src/domain/search/searchContext";
import { type SortOrder, sortCards } from "../../../src/domain/search/sortCards";
import { createTextIndex } from "../../../src/domain/search/textIndex";
import { defaultSettings } from "../../../src/domain/settings";
import { type CardState, newCardState } from "../../../src/domain/study/cardState";
import { searchableCard } from "./arbitrary";

const today = 20_000;
const context = { settings: defaultSettings, now: today * 86_400_000, today };
const reviewed: Memory = {
  stability: 12,
  difficulty: 6,
  reps: 4,
  lapses: 2,
  lastReviewedAt: context.now - 12 * 86_400_000,
  lastReviewedDay: today - 12,
  learningStepIndex: 0,
  next: { type: "review", dueDay: today + 3 },
};
const learning: Memory = { ...reviewed, next: { type: "learning", dueAt: context.now } };
const stateWith = (memory: Memory | undefined, status: Partial<CardState["status"]> = {}): CardState => ({
  ...newCardState,
  memory,
  status: { ...newCardState.status, ...status },
});

describe("a property", () => {
  it("is read from the memory state", () => {
    const valueOf = (property: Parameters<typeof propertyValue>[0]) =>
      propertyValue(property, reviewed, context);
    expect([valueOf("s"), valueOf("d"), valueOf("reps"), valueOf("lapses")]).toEqual([12, 6, 4, 2]);
    expect([valueOf("due"), valueOf("ivl")]).toEqual([3, 15]);
    expect(valueOf("r")).toBeCloseTo(0.9);
  });

  it("of a card in learning has no interval, and is due today", () => {
    expect(propertyValue("ivl", learning, context)).toBeUndefined();
    expect(propertyValue("due", learning, context)).toBe(0);
  });

  it("of a new card is 0 for reviews and lapses, and has no other value", () => {
    expect(propertyValue("reps", undefined, context)).toBe(0);
    expect(propertyValue("lapses", undefined, context)).toBe(0);
    expect(propertyValue("s", undefined, context)).toBeUndefined();
    expect(propertyValue("due", undefined, context)).toBeUndefined();
  });

  it.each([
    ["<", [true, false, false]],
    ["<=", [true, true, false]],
    [">", [false, false, true]],
    [">=", [false, true, true]],
    ["=", [false, true, false]],
    ["!=", [true, false, true]],
  ] as const)("is compared with %s", (operator, expected) => {
    expect([1, 2, 3].map((actual) => compareNumbers(actual, operator, 2))).toEqual(expected);
  });
});

describe("a state", () => {
  const dueOn = (dueDay: number): Memory => ({ ...reviewed, next: { type: "review", dueDay } });

  it("is new, in learning or in review", () => {
    const statesOf = (memory: Memory | undefined) =>
      (["new", "learn", "review"] as const).filter((state) => isInState(state, stateWith(memory), context));
    expect(statesOf(undefined)).toEqual(["new"]);
    expect(statesOf(learning)).toEqual(["learn"]);
    expect(statesOf(reviewed)).toEqual(["review"]);
  });

  it("is due from the due day or moment on, unless the card is hidden", () => {
    const isDue = (state: CardState) => isInState("due", state, context);
    expect(isDue(stateWith(dueOn(today)))).toBe(true);
    expect(isDue(stateWith(dueOn(today + 1)))).toBe(false);
    expect(isDue(stateWith(learning))).toBe(true);
    expect(isDue(stateWith({ ...learning, next: { type: "learning", dueAt: context.now + 1 } }))).toBe(false);
    expect(isDue(stateWith(undefined))).toBe(false);
    expect(isDue(stateWith(dueOn(today), { suspended: "manually" }))).toBe(false);
    expect(isDue(stateWith(dueOn(today), { buriedDay: today }))).toBe(false);
    expect(isDue(stateWith(dueOn(today), { buriedDay: today - 1 }))).toBe(true);
  });

  it("is a leech if it was suspended as one, or has eight lapses", () => {
    const isLeech = (lapses: number, suspended?: "manually" | "leech") =>
      isInState("leech", stateWith({ ...reviewed, lapses }, suspended ? { suspended } : {}), context);
    expect([isLeech(7), isLeech(8), isLeech(1, "leech"), isLeech(1, "manually")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isInState("leech", stateWith(undefined), context)).toBe(false);
  });

  it("is flagged, marked, buried or suspended", () => {
    expect(isInState("flagged", stateWith(undefined, { flag: 3 }), context)).toBe(true);
    expect(isInState("flagged", stateWith(undefined), context)).toBe(false);
    expect(isInState("marked", stateWith(undefined, { isMarked: true }), context)).toBe(true);
    expect(isInState("buried", stateWith(undefined, { buriedDay: today }), context)).toBe(true);
    expect(isInState("buried", stateWith(undefined, { buriedDay: today - 1 }), context)).toBe(false);
    expect(isInState("suspended", stateWith(undefined, { suspended: "leech" }), context)).toBe(true);
    expect(isInState("suspended", stateWith(undefined), context)).toBe(false);
  });
});

describe("sorted cards", () => {
  const entry = (id: string, memory: Memory | undefined): CardWithState => ({
    card: searchableCard(id, id),
    cardState: stateWith(memory),
  });
  const sorted = (order: SortOrder, ...entries: readonly CardWithState[]) =>
    sortCards(order, entries, context).map(({ card }) => card.id);
  const weak = {
    ...reviewed,
    stability: 2,
    lapses: 5,
    difficulty: 9,
    next: { type: "review", dueDay: today - 2 },
  };

  it("begin with those that need attention, and end with new ones", () => {
    const entries = [entry("new", undefined), entry("strong", reviewed), entry("weak", weak as Memory)];
    for (const order of ["due", "stability", "retrievability", "lapses", "difficulty"] as const)
      expect(sorted(order, ...entries), order).toEqual(["weak", "strong", "new"]);
    expect(sorted("guide", ...entries)).toEqual(["new", "strong", "weak"]);
  });

  it("keep the guide's order where they are equal", () => {
    expect(sorted("due", entry("a", reviewed), entry("b", reviewed), entry("c", reviewed))).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect(sorted("lapses", entry("a", undefined), entry("b", undefined))).toEqual(["a", "b"]);
  });
});

describe("the text index", () => {
  const index = createTextIndex();
  index.add([searchableCard("a", "A loop of data"), searchableCard("b", "Kubernetes clusters")]);
  const idsOf = (word: string) => [...index.find(word).cards];

  it("finds words by their beginnings", () => {
    expect(idsOf("kube")).toEqual(["b"]);
    expect(idsOf("dat")).toEqual(["a"]);
    expect(idsOf("ata")).toEqual([]);
  });

  it("allows one edit from four letters on, and two from eight on, if nothing is spelled as typed", () => {
    expect(idsOf("loip")).toEqual(["a"]);
    expect(idsOf("lip")).toEqual([]);
    expect(idsOf("clusdors")).toEqual(["b"]);
    expect(idsOf("clusdo")).toEqual([]);
    expect(index.find("kubernetos").similarWords).toEqual(["kubernetes"]);
    expect(index.find("kubernetes").similarWords).toBeUndefined();
  });

  it("finds nothing for a text without letters", () => {
    expect(idsOf("?!")).toEqual([]);
  });

  it("finds cards that are added later", () => {
    expect(idsOf("pipeline")).toEqual([]);
    index.add([searchableCard("c", "A pipeline")]);
    expect(idsOf("pipeline")).toEqual(["c"]);
  });
});
