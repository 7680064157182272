/** Queries, cards and their pasts by chance, for laws. */
import fc from "fast-check";
import { gradedAfter } from "../../../src/domain/deeds";
import { dayLength } from "../../../src/domain/day";
import type { Change, Event, Happening } from "../../../src/domain/log";
import { flags } from "../../../src/domain/log";
import { grades } from "../../../src/domain/memory";
import { type CardFacts, type Present } from "../../../src/domain/search/matches";
import type { Listed } from "../../../src/domain/search/listed";
import {
  type Query,
  type Term,
  all,
  any,
  comparisons,
  kinds,
  not,
  props,
  states,
} from "../../../src/domain/search/query";
import { fold } from "../../../src/domain/search/text";
import { textIndex } from "../../../src/domain/search/textIndex";
import { defaultSettings } from "../../../src/domain/settings";
import { type Study, replay, trackOf } from "../../../src/domain/study";

export const today = 20_780;
const noon = today * dayLength + dayLength / 2;

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
const value = (prop: (typeof props)[number]) =>
  prop === "r"
    ? fc.integer({ min: 0, max: 100 }).map((share) => share / 100)
    : fc.oneof(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 99_999 }).map((n) => n / 1000),
      );

const terms: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ type: fc.constantFrom("word" as const, "phrase" as const), text: notBlank }),
  fc.record({ type: fc.constantFrom("deck" as const, "section" as const, "tag" as const), name: notBlank }),
  fc.record({ type: fc.constant("kind" as const), kind: fc.constantFrom(...kinds) }),
  fc.record({ type: fc.constant("is" as const), state: fc.constantFrom(...states) }),
  fc.record({ type: fc.constant("flag" as const), flag: fc.constantFrom(...flags) }),
  fc.constantFrom(...props).chain((prop) =>
    fc.record({
      type: fc.constant("prop" as const),
      prop: fc.constant(prop),
      comparison: fc.constantFrom(...comparisons),
      value: value(prop),
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

/** Any query that can be said. */
export const queries: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { depthSize: "small" },
    terms,
    fc.array(tie("query"), { minLength: 1, maxLength: 3 }).map(all),
    fc.array(tie("query"), { minLength: 1, maxLength: 3 }).map(any),
    tie("query").map(not),
  ),
})).query;

export const listed = (id: string, question: string, rest: Partial<Listed> = {}): Listed => {
  const card = {
    id,
    chapter: "introduction",
    chapterTitle: "Introduction to MLOps",
    section: "what-is-mlops",
    sectionTitle: "What is MLOps?",
    block: "what-is-mlops.1",
    kind: "qa" as const,
    tags: [],
    question,
    answer: "",
    ...rest,
  };
  return {
    ...card,
    text: fold([card.question, card.answer, card.sectionTitle, card.chapterTitle, ...card.tags].join("\n")),
  };
};

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constantFrom("suspended" as const, "buried" as const, "marked" as const),
    on: fc.boolean(),
  }),
  fc.record({ type: fc.constant("flagged" as const), flag: fc.constantFrom(...flags) }),
  fc.record({ type: fc.constant("noted" as const), text: fc.constantFrom("", ...words) }),
  fc.record({
    type: fc.constant("rescheduled" as const),
    to: fc.integer({ min: today - 9, max: today + 9 }),
  }),
);
const happenings: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    type: fc.constant("graded" as const),
    card: fc.constant("a"),
    grade: fc.constantFrom(...grades),
    took: fc.constant(1),
  }),
  fc.record({ type: fc.constant("changed" as const), cards: fc.constant(["a"]), change: changes }),
);

const rules = { scheduling: defaultSettings.scheduling, aliases: {} };

/** What happened to card a, so many days ago. */
export const told = (...events: readonly (readonly [daysAgo: number, happening: Happening])[]): Study =>
  replay(
    events.map(([ago, happening], seq): Event => ({
      writer: "w",
      seq,
      at: noon - ago * dayLength + seq,
      day: today - ago,
      ...happening,
    })),
    rules,
  );

export const presentWith = (cards: readonly Listed[], study: Study): Present => {
  const index = textIndex();
  index.add(cards);
  return {
    settings: defaultSettings,
    now: noon + 1000,
    today,
    find: index.find,
    gradedAfter: (day, grade) => gradedAfter(study, day, grade),
  };
};

/** A card with a past, and the present in which it is asked about. */
export const asked: fc.Arbitrary<{ facts: CardFacts; present: Present }> = fc
  .record({
    question: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
    kind: fc.constantFrom(...kinds),
    tags: fc.subarray(["cloud", "tools::ci"]),
    past: fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), happenings), { maxLength: 8 }),
  })
  .map(({ question, kind, tags, past }) => {
    const card = listed("a", question.join(" "), { kind, tags });
    const study = told(...past.toSorted(([a], [b]) => b - a));
    return { facts: { card, track: trackOf(study, "a") }, present: presentWith([card], study) };
  });
