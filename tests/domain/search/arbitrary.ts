/** Arbitrary queries, cards and histories for property tests. */
import fc from "fast-check";
import { cardKinds } from "../../../src/domain/deck/card";
import { tiers } from "../../../src/domain/deck/tier";
import { type CardChange, flags } from "../../../src/domain/events/cardChange";
import { cardsGradedAfter } from "../../../src/domain/events/cardEvents";
import type { Event, EventPayload } from "../../../src/domain/events/event";
import { grades } from "../../../src/domain/scheduling/memory";
import {
  type Query,
  type QueryTerm,
  allOf,
  anyOf,
  cardProperties,
  comparisonOperators,
  not,
  stateFilters,
} from "../../../src/domain/search/query/query";
import type { CardWithState, SearchContext } from "../../../src/domain/search/searchContext";
import type { SearchableCard } from "../../../src/domain/search/searchableCard";
import { createTextIndex } from "../../../src/domain/search/textIndex";
import { defaultSettings } from "../../../src/domain/settings";
import { type Study, cardStateOf, replay } from "../../../src/domain/study/study";
import { normalizeText } from "../../../src/domain/text/normalizeText";
import { msPerDay } from "../../../src/domain/time";

export const today = 20_780;
const noon = today * msPerDay + msPerDay / 2;

const words = [
  "drift",
  "model",
  "Café",
  "feature store",
  "CI/CD",
  "or",
  "-x",
  "a:b",
  'say "so"',
  "\\",
  "(",
  "?",
  "*",
];
const someText = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: "binary" }),
);
const notBlank = someText.filter((text) => text.trim() !== "");
const value = (prop: (typeof cardProperties)[number]) =>
  prop === "r"
    ? fc.integer({ min: 0, max: 100 }).map((share) => share / 100)
    : fc.oneof(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 99_999 }).map((n) => n / 1000),
      );

const terms: fc.Arbitrary<QueryTerm> = fc.oneof(
  fc.record({ type: fc.constantFrom("word" as const, "phrase" as const), text: notBlank }),
  fc.record({ type: fc.constantFrom("deck" as const, "section" as const, "tag" as const), name: notBlank }),
  fc.record({ type: fc.constant("kind" as const), kind: fc.constantFrom(...cardKinds) }),
  fc.record({ type: fc.constant("tier" as const), tier: fc.constantFrom(...tiers) }),
  fc.record({ type: fc.constant("is" as const), state: fc.constantFrom(...stateFilters) }),
  fc.record({ type: fc.constant("flag" as const), flag: fc.constantFrom(...flags) }),
  fc.constantFrom(...cardProperties).chain((property) =>
    fc.record({
      type: fc.constant("prop" as const),
      property: fc.constant(property),
      operator: fc.constantFrom(...comparisonOperators),
      value: value(property),
    }),
  ),
  fc.record(
    {
      type: fc.constant("rated" as const),
      days: fc.integer({ min: 1, max: 99_999 }),
      grade: fc.constantFrom(...grades),
    },
    { requiredKeys: ["type", "days"] },
  ),
  fc.record({ type: fc.constant("note" as const), text: notBlank }),
  fc.constant({ type: "has" as const, what: "note" as const }),
);

/** Any valid query. */
export const queries: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { depthSize: "small" },
    terms,
    fc.array(tie("query"), { minLength: 1, maxLength: 3 }).map(allOf),
    fc.array(tie("query"), { minLength: 1, maxLength: 3 }).map(anyOf),
    tie("query").map(not),
  ),
})).query;

export const searchableCard = (
  id: string,
  question: string,
  rest: Partial<SearchableCard> = {},
): SearchableCard => {
  const card = {
    id,
    chapter: "introduction",
    chapterTitle: "Introduction to MLOps",
    section: "what-is-mlops",
    sectionTitle: "What is MLOps?",
    block: "what-is-mlops.1",
    kind: "qa" as const,
    tier: "standard" as const,
    tags: [],
    question,
    answer: "",
    ...rest,
  };
  return {
    ...card,
    text: normalizeText(
      [card.question, card.answer, card.sectionTitle, card.chapterTitle, ...card.tags].join("\n"),
    ),
  };
};

const changes: fc.Arbitrary<CardChange> = fc.oneof(
  fc.record({
    type: fc.constantFrom("suspended" as const, "buried" as const, "marked" as const),
    on: fc.boolean(),
  }),
  fc.record({ type: fc.constant("flagged" as const), flag: fc.constantFrom(...flags) }),
  fc.record({ type: fc.constant("noteEdited" as const), text: fc.constantFrom("", ...words) }),
  fc.record({
    type: fc.constant("rescheduled" as const),
    dueDay: fc.integer({ min: today - 9, max: today + 9 }),
  }),
);
const payloads: fc.Arbitrary<EventPayload> = fc.oneof(
  fc.record({
    type: fc.constant("graded" as const),
    card: fc.constant("a"),
    grade: fc.constantFrom(...grades),
    durationMs: fc.constant(1),
  }),
  fc.record({ type: fc.constant("cardsChanged" as const), cards: fc.constant(["a"]), change: changes }),
);

const options = { scheduling: defaultSettings.scheduling, aliases: {} };

/** A study with these events, each with how many days ago it happened. */
export const studyOf = (...events: readonly (readonly [daysAgo: number, payload: EventPayload])[]): Study =>
  replay(
    events.map(([ago, payload], seq): Event => ({
      writer: "w",
      seq,
      timestamp: noon - ago * msPerDay + seq,
      day: today - ago,
      ...payload,
    })),
    options,
  );

export const contextWith = (cards: readonly SearchableCard[], study: Study): SearchContext => {
  const index = createTextIndex();
  index.add(cards);
  return {
    settings: defaultSettings,
    now: noon + 1000,
    today,
    find: index.find,
    gradedAfter: (day, grade) => cardsGradedAfter(study, day, grade),
  };
};

/** A card with its history, and the search context. */
export const searches: fc.Arbitrary<{ entry: CardWithState; context: SearchContext }> = fc
  .record({
    question: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
    kind: fc.constantFrom(...cardKinds),
    tags: fc.subarray(["cloud", "tools::ci"]),
    history: fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), payloads), { maxLength: 8 }),
  })
  .map(({ question, kind, tags, history }) => {
    const card = searchableCard("a", question.join(" "), { kind, tags });
    const study = studyOf(...history.toSorted(([a], [b]) => b - a));
    return { entry: { card, cardState: cardStateOf(study, "a") }, context: contextWith([card], study) };
  });
