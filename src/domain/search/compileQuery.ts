/** Compiles a query into a function that tells whether a card matches. */
import type { CardState } from "../study/cardState";
import { normalizeText, splitSearchWords } from "../text/normalizeText";
import { compareNumbers, isInState, propertyValue } from "./cardProperties";
import type { Query } from "./query/query";
import type { CardWithState, SearchContext } from "./searchContext";
import type { SearchableCard } from "./searchableCard";
import { noMatches } from "./textIndex";
import { containsPhrase, containsWordPrefix, containsWordPrefixes, matchesWildcard } from "./textMatch";

/** Compiled once per query, because it runs on every card. */
type CardPredicate = (entry: CardWithState) => boolean;

export function compileQuery(query: Query, context: SearchContext): CardPredicate {
  switch (query.type) {
    case "all": {
      const predicates = query.operands.map((operand) => compileQuery(operand, context));
      return (entry) => predicates.every((predicate) => predicate(entry));
    }
    case "any": {
      const predicates = query.operands.map((operand) => compileQuery(operand, context));
      return (entry) => predicates.some((predicate) => predicate(entry));
    }
    case "not": {
      // Cards with a word that is only similar stay.
      const find = (word: string) => {
        const result = context.find(word);
        return result.similarWords ? noMatches : result;
      };
      const predicate = compileQuery(query.operand, { ...context, find });
      return (entry) => !predicate(entry);
    }
    case "word":
      return wordPredicate(query.text, context);
    case "phrase":
      return phrasePredicate(normalizeText(query.text));
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
    case "tier":
      return ({ card }) => card.tier === query.tier;
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
    case "note":
      return notePredicate(query.text);
    case "has":
      return ({ cardState }) => cardState.status.note !== "";
  }
}

/** Notes are not in the text index: they change often and are few. */
const noteMatches = <T>(
  { status }: CardState,
  test: (text: string, wanted: T) => boolean,
  wanted: T,
): boolean => status.note !== "" && test(normalizeText(status.note), wanted);

/** Tells whether the person's own note on a card has these words. */
export function notePredicate(wanted: string): CardPredicate {
  const text = normalizeText(wanted);
  const words = splitSearchWords(text);
  return ({ cardState }) =>
    words.length === 0
      ? noteMatches(cardState, containsPhrase, text)
      : noteMatches(cardState, containsWordPrefixes, words);
}

const phrasePredicate =
  (phrase: string): CardPredicate =>
  ({ card, cardState }) =>
    containsPhrase(card.text, phrase) || noteMatches(cardState, containsPhrase, phrase);

function wordPredicate(word: string, { find }: SearchContext): CardPredicate {
  const normalized = normalizeText(word);
  // "?" is not a word, so it is searched for literally.
  if (splitSearchWords(normalized).length === 0) return phrasePredicate(normalized);
  // Nearly every card has a word with this first letter, so reading the card is faster than the index's long result.
  if (normalized.length === 1)
    return ({ card, cardState }) =>
      containsWordPrefix(card.text, normalized) || noteMatches(cardState, containsWordPrefix, normalized);
  const { cards } = find(word);
  const isInNote = notePredicate(word);
  return (entry) => cards.has(entry.card.id) || isInNote(entry);
}

/** Matches the id, or a part of the title; with a `*`, the whole id or title. */
function namePredicate(
  name: string,
  namesOf: (card: SearchableCard) => readonly [id: string, title: string],
): CardPredicate {
  const pattern = normalizeText(name);
  const cache = new Map<string, boolean>();
  return ({ card }) => {
    const [id, title] = namesOf(card);
    // The title too, because sections of two chapters can have the same id.
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
