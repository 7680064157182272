/** Whether a card fits a query. */
import type { Day } from "../day";
import type { CardId } from "../deck";
import { type Grade, type Memory, retrievability } from "../memory";
import type { Settings } from "../settings";
import { isAside, leechLapses } from "../status";
import type { Track } from "../study";
import type { Listed } from "./listed";
import type { Comparison, Prop, Query, State } from "./query";
import { fitsPattern, fold, holdsBeginning, holdsPhrase, holdsWords, tokensIn } from "./text";
import type { Found } from "./textIndex";

export type CardFacts = { readonly card: Listed; readonly track: Track };

export type Present = {
  readonly settings: Settings;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly today: Day;
  readonly find: (word: string) => Found;
  readonly gradedAfter: (day: Day, grade?: Grade) => ReadonlySet<CardId>;
};

/** What a card must fit. Made once for a query, so that asking a card costs little. */
type Test = (facts: CardFacts) => boolean;

export const matches = (query: Query, facts: CardFacts, present: Present): boolean =>
  testOf(query, present)(facts);

export function testOf(query: Query, present: Present): Test {
  switch (query.type) {
    case "all": {
      const tests = query.of.map((part) => testOf(part, present));
      return (facts) => tests.every((test) => test(facts));
    }
    case "any": {
      const tests = query.of.map((part) => testOf(part, present));
      return (facts) => tests.some((test) => test(facts));
    }
    case "not": {
      const test = testOf(query.of, present);
      return (facts) => !test(facts);
    }
    case "word":
      return wordTest(query.text, present);
    case "phrase": {
      const phrase = fold(query.text);
      return ({ card, track }) => holdsPhrase(card.text, phrase) || noteTest(track, holdsPhrase, phrase);
    }
    case "deck":
      return nameTest(query.name, ({ chapter, chapterTitle }) => [chapter, chapterTitle]);
    case "section":
      return nameTest(query.name, ({ section, sectionTitle }) => [section, sectionTitle]);
    case "tag": {
      const pattern = fold(query.name);
      return ({ card }) => card.tags.some((tag) => fitsPattern(fold(tag), pattern));
    }
    case "kind":
      return ({ card }) => card.kind === query.kind;
    case "is":
      return ({ track }) => isSo(query.state, track, present);
    case "flag":
      return ({ track }) => track.status.flag === query.flag;
    case "prop":
      return ({ track }) => {
        const amount = amountOf(query.prop, track.memory, present);
        return amount !== undefined && compares(amount, query.comparison, query.value);
      };
    case "rated": {
      const cards = present.gradedAfter(present.today - query.days, query.grade);
      return ({ card }) => cards.has(card.id);
    }
    case "note": {
      const text = fold(query.text);
      const words = tokensIn(text);
      return ({ track }) =>
        words.length === 0 ? noteTest(track, holdsPhrase, text) : noteTest(track, holdsWords, words);
    }
    case "has":
      return ({ track }) => track.status.note !== "";
  }
}

/** Notes change while the index stands, and are few: they are read as they are. */
const noteTest = <T>({ status }: Track, holds: (text: string, what: T) => boolean, what: T): boolean =>
  status.note !== "" && holds(fold(status.note), what);

function wordTest(word: string, { find }: Present): Test {
  const folded = fold(word);
  const words = tokensIn(folded);
  // "?" is no word; it can be looked for all the same.
  if (words.length === 0) return ({ card }) => holdsPhrase(card.text, folded);
  // A letter begins a word in nearly every card: reading that far is quicker than the index's long list.
  if (folded.length === 1)
    return ({ card, track }) => holdsBeginning(card.text, folded) || noteTest(track, holdsBeginning, folded);
  const { cards } = find(word);
  return ({ card, track }) => cards.has(card.id) || noteTest(track, holdsWords, words);
}

/** By its id, or a part of its title; with a `*`, by the whole of one of them. Asked once for each id. */
function nameTest(name: string, namesOf: (card: Listed) => readonly [id: string, title: string]): Test {
  const pattern = fold(name);
  const known = new Map<string, boolean>();
  return ({ card }) => {
    const [id, title] = namesOf(card);
    // Sections of two chapters may share an id, and not a title.
    const key = `${id}\n${title}`;
    const fits =
      known.get(key) ??
      (fitsPattern(fold(id), pattern) ||
        (pattern.includes("*") ? fitsPattern(fold(title), pattern) : fold(title).includes(pattern)));
    known.set(key, fits);
    return fits;
  };
}

function isSo(state: State, { memory, status }: Track, { now, today }: Present): boolean {
  switch (state) {
    case "new":
      return !memory;
    case "learn":
      return memory !== undefined && memory.next.phase !== "review";
    case "review":
      return memory?.next.phase === "review";
    case "due":
      return memory !== undefined && !isAside(status, today) && isDue(memory, now, today);
    case "suspended":
      return status.suspended !== undefined;
    case "buried":
      return status.buriedOn === today;
    case "marked":
      return status.marked;
    case "flagged":
      return status.flag !== 0;
    case "leech":
      return status.suspended === "leech" || (memory?.lapses ?? 0) >= leechLapses;
  }
}

const isDue = ({ next }: Memory, now: number, today: Day): boolean =>
  next.phase === "review" ? next.due <= today : next.due <= now;

/** Days from today until the card is asked again, less than 0 if it is late; a card in learning is due today. */
const daysUntil = ({ next }: Memory, today: Day): number => (next.phase === "review" ? next.due - today : 0);

/** A card never seen has none of these numbers but its reps and lapses, which are 0. */
export function amountOf(
  prop: Prop,
  memory: Memory | undefined,
  present: Pick<Present, "settings" | "now" | "today">,
): number | undefined {
  if (!memory) return prop === "reps" || prop === "lapses" ? 0 : undefined;
  switch (prop) {
    case "s":
      return memory.stability;
    case "r":
      return retrievability(memory, present.now, present.settings.scheduling);
    case "d":
      return memory.difficulty;
    case "lapses":
      return memory.lapses;
    case "reps":
      return memory.reps;
    case "due":
      return daysUntil(memory, present.today);
    case "ivl":
      return memory.next.phase === "review" ? memory.next.due - memory.lastDay : undefined;
  }
}

function compares(amount: number, comparison: Comparison, value: number): boolean {
  switch (comparison) {
    case "<":
      return amount < value;
    case "<=":
      return amount <= value;
    case ">":
      return amount > value;
    case ">=":
      return amount >= value;
    case "=":
      return amount === value;
    case "!=":
      return amount !== value;
  }
}
