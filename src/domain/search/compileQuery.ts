/** Whether a card fits a query. */
import type { Day } from "../scheduling/calendar";
import type { CardId } from "../deck";
import { type Grade, type Memory, retrievability } from "../scheduling/fsrs";
import type { Settings } from "../settings";
import { isHidden, leechThreshold } from "../study/cardStatus";
import type { CardState } from "../study/study";
import type { SearchableCard } from "./searchableCard";
import type { ComparisonOperator, CardProperty, Query, StateFilter } from "./query/query";
import {
  matchesWildcard,
  normalizeText,
  containsWordPrefix,
  containsPhrase,
  containsWordPrefixes,
  splitWords,
} from "./normalizeText";
import type { WordSearchResult } from "./textIndex";

export type CardWithState = { readonly card: SearchableCard; readonly cardState: CardState };

export type SearchContext = {
  readonly settings: Settings;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly today: Day;
  readonly find: (word: string) => WordSearchResult;
  readonly gradedAfter: (day: Day, grade?: Grade) => ReadonlySet<CardId>;
};

/** What a card must fit. Made once for a query, so that asking a card costs little. */
type CardPredicate = (facts: CardWithState) => boolean;

export const matchesQuery = (query: Query, entry: CardWithState, context: SearchContext): boolean =>
  compileQuery(query, context)(entry);

export function compileQuery(query: Query, context: SearchContext): CardPredicate {
  switch (query.type) {
    case "all": {
      const predicates = query.of.map((part) => compileQuery(part, context));
      return (entry) => predicates.every((predicate) => predicate(entry));
    }
    case "any": {
      const predicates = query.of.map((part) => compileQuery(part, context));
      return (entry) => predicates.some((predicate) => predicate(entry));
    }
    case "not": {
      const predicate = compileQuery(query.of, context);
      return (entry) => !predicate(entry);
    }
    case "word":
      return wordPredicate(query.text, context);
    case "phrase": {
      const phrase = normalizeText(query.text);
      return ({ card, cardState }) =>
        containsPhrase(card.text, phrase) || noteMatches(cardState, containsPhrase, phrase);
    }
    case "deck":
      return namePredicate(query.name, ({ chapter, chapterTitle }) => [chapter, chapterTitle]);
    case "section":
      return namePredicate(query.name, ({ section, sectionTitle }) => [section, sectionTitle]);
    case "tag": {
      const pattern = normalizeText(query.name);
      return ({ card }) => card.tags.some((tag) => matchesWildcard(normalizeText(tag), pattern));
    }
    case "kind":
      return ({ card }) => card.kind === query.kind;
    case "is":
      return ({ cardState }) => isInState(query.state, cardState, context);
    case "flag":
      return ({ cardState }) => cardState.status.flag === query.flag;
    case "prop":
      return ({ cardState }) => {
        const actual = propertyValue(query.property, cardState.memory, context);
        return actual !== undefined && compareNumbers(actual, query.operator, query.value);
      };
    case "rated": {
      const cards = context.gradedAfter(context.today - query.days, query.grade);
      return ({ card }) => cards.has(card.id);
    }
    case "note": {
      const text = normalizeText(query.text);
      const words = splitWords(text);
      return ({ cardState }) =>
        words.length === 0
          ? noteMatches(cardState, containsPhrase, text)
          : noteMatches(cardState, containsWordPrefixes, words);
    }
    case "has":
      return ({ cardState }) => cardState.status.note !== "";
  }
}

/** Notes change while the index stands, and are few: they are read as they are. */
const noteMatches = <T>(
  { status }: CardState,
  test: (text: string, wanted: T) => boolean,
  wanted: T,
): boolean => status.note !== "" && test(normalizeText(status.note), wanted);

function wordPredicate(word: string, { find }: SearchContext): CardPredicate {
  const normalized = normalizeText(word);
  const words = splitWords(normalized);
  // "?" is no word; it can be looked for all the same.
  if (words.length === 0) return ({ card }) => containsPhrase(card.text, normalized);
  // A letter begins a word in nearly every card: reading that far is quicker than the index's long list.
  if (normalized.length === 1)
    return ({ card, cardState }) =>
      containsWordPrefix(card.text, normalized) || noteMatches(cardState, containsWordPrefix, normalized);
  const { cards } = find(word);
  return ({ card, cardState }) => cards.has(card.id) || noteMatches(cardState, containsWordPrefixes, words);
}

/** By its id, or a part of its title; with a `*`, by the whole of one of them. Asked once for each id. */
function namePredicate(
  name: string,
  namesOf: (card: SearchableCard) => readonly [id: string, title: string],
): CardPredicate {
  const pattern = normalizeText(name);
  const cache = new Map<string, boolean>();
  return ({ card }) => {
    const [id, title] = namesOf(card);
    // Sections of two chapters may share an id, and not a title.
    const key = `${id}\n${title}`;
    const isMatch =
      cache.get(key) ??
      (matchesWildcard(normalizeText(id), pattern) ||
        (pattern.includes("*")
          ? matchesWildcard(normalizeText(title), pattern)
          : normalizeText(title).includes(pattern)));
    cache.set(key, isMatch);
    return isMatch;
  };
}

function isInState(
  state: StateFilter,
  { memory, status }: CardState,
  { now, today }: SearchContext,
): boolean {
  switch (state) {
    case "new":
      return !memory;
    case "learn":
      return memory !== undefined && memory.next.type !== "review";
    case "review":
      return memory?.next.type === "review";
    case "due":
      return memory !== undefined && !isHidden(status, today) && isDue(memory, now, today);
    case "suspended":
      return status.suspended !== undefined;
    case "buried":
      return status.buriedDay === today;
    case "marked":
      return status.isMarked;
    case "flagged":
      return status.flag !== 0;
    case "leech":
      return status.suspended === "leech" || (memory?.lapses ?? 0) >= leechThreshold;
  }
}

const isDue = ({ next }: Memory, now: number, today: Day): boolean =>
  next.type === "review" ? next.dueDay <= today : next.dueAt <= now;

/** Days from today until the card is asked again, less than 0 if it is late; a card in learning is due today. */
const daysUntilDue = ({ next }: Memory, today: Day): number =>
  next.type === "review" ? next.dueDay - today : 0;

/** A card never seen has none of these numbers but its reps and lapses, which are 0. */
export function propertyValue(
  property: CardProperty,
  memory: Memory | undefined,
  context: Pick<SearchContext, "settings" | "now" | "today">,
): number | undefined {
  if (!memory) return property === "reps" || property === "lapses" ? 0 : undefined;
  switch (property) {
    case "s":
      return memory.stability;
    case "r":
      return retrievability(memory, context.now, context.settings.scheduling);
    case "d":
      return memory.difficulty;
    case "lapses":
      return memory.lapses;
    case "reps":
      return memory.reps;
    case "due":
      return daysUntilDue(memory, context.today);
    case "ivl":
      return memory.next.type === "review" ? memory.next.dueDay - memory.lastReviewedDay : undefined;
  }
}

function compareNumbers(actual: number, operator: ComparisonOperator, value: number): boolean {
  switch (operator) {
    case "<":
      return actual < value;
    case "<=":
      return actual <= value;
    case ">":
      return actual > value;
    case ">=":
      return actual >= value;
    case "=":
      return actual === value;
    case "!=":
      return actual !== value;
  }
}
