/** An event's payload as words: a letter for its type, numbers in base 36, then card ids. */
import { type CardId } from "../../../domain/ids";
import { type InterviewPayload, isInterviewPayload } from "../../../domain/events/interview/payload";
import { type Event, type EventPayload, type SeqRange } from "../../../domain/events/event";
import { customSessionTypes } from "../../../domain/events/cardChange";
import { type Grade } from "../../../domain/scheduling/memory";
import { decodeChange, encodeChange } from "./changeCodec";
import { fromStoredNames, interviewPayloadNames, storedSessionTypes, toStoredNames } from "./storedNames";
import { escapeWord, isBase36, isSingleWord, isStorableCardId, unescapeWord } from "./wordSyntax";

export type EncodedPayload = { readonly words: readonly string[]; readonly cards: readonly CardId[] };

export function encodePayload(event: Event): EncodedPayload {
  switch (event.type) {
    case "graded":
      return { words: ["g", String(event.grade), event.durationMs.toString(36)], cards: [event.card] };
    case "crammed":
      return { words: ["c", String(event.grade), event.durationMs.toString(36)], cards: [event.card] };
    case "cardsChanged":
      return { words: ["x", encodeChange(event.change)], cards: event.cards };
    case "undone":
      return { words: ["u", event.event], cards: [] };
    case "sessionStarted":
      return event.custom
        ? { words: ["s", storedSessionTypes[event.custom.type]], cards: event.custom.cards }
        : { words: ["b"], cards: [] };
    case "sessionEnded":
      return { words: ["e"], cards: [] };
    case "newCardsAdded":
      return { words: ["m", event.newCards.toString(36)], cards: [] };
    case "interview":
      return { words: ["i", event.round, encodeInterviewPayload(event.payload)], cards: [] };
    case "restored":
      return { words: ["t", ...event.ranges.map(encodeRange)], cards: [] };
  }
}

const wordCountByType: Readonly<Record<string, number>> = { g: 3, c: 3, x: 2, s: 2 };

/** The words before the card ids, and the ids. Types without cards have words only. */
export function splitPayload(words: readonly string[]): EncodedPayload {
  const wordCount = wordCountByType[words[0] ?? ""] ?? words.length;
  return { words: words.slice(0, wordCount), cards: words.slice(wordCount) };
}

/** The opposite of `encodePayload`; undefined for words that this version doesn't know. */
export function decodePayload({ words, cards }: EncodedPayload): EventPayload | undefined {
  const [type = "", first = "", second = ""] = words;
  const [card] = cards;
  // An empty id means that a number had no entry in the segment's table: the row is damaged.
  if (!cards.every(isStorableCardId)) return undefined;
  switch (type) {
    case "g":
    case "c": {
      const grade = decodeGrade(first);
      if (!grade || !isBase36(second) || !card) return undefined;
      const durationMs = Number.parseInt(second, 36);
      return { type: type === "g" ? "graded" : "crammed", grade, durationMs, card };
    }
    case "x": {
      const change = decodeChange(first);
      return change && card ? { type: "cardsChanged", cards, change } : undefined;
    }
    case "u":
      return isSingleWord(first) ? { type: "undone", event: first } : undefined;
    case "b":
      return { type: "sessionStarted" };
    case "s": {
      const sessionType = customSessionTypes.find((each) => storedSessionTypes[each] === first);
      return sessionType && card
        ? { type: "sessionStarted", custom: { type: sessionType, cards } }
        : undefined;
    }
    case "e":
      return { type: "sessionEnded" };
    case "t": {
      const ranges = words.slice(1).map(decodeRange);
      return ranges.every((range) => range !== undefined) ? { type: "restored", ranges } : undefined;
    }
    case "m":
      return isBase36(first) ? { type: "newCardsAdded", newCards: Number.parseInt(first, 36) } : undefined;
    case "i": {
      const payload = decodeInterviewPayload(second);
      return isSingleWord(first) && payload ? { type: "interview", round: first, payload } : undefined;
    }
    default:
      return undefined;
  }
}

const gradeByDigit: Readonly<Record<string, Grade>> = { "1": 1, "2": 2, "3": 3, "4": 4 };
const decodeGrade = (digit: string): Grade | undefined =>
  Object.hasOwn(gradeByDigit, digit) ? gradeByDigit[digit] : undefined;

const encodeInterviewPayload = (payload: InterviewPayload): string =>
  escapeWord(JSON.stringify(toStoredNames(payload, interviewPayloadNames)));

/** Trusts the fields: they were checked when the line was written, and the checksum covers them. Backups are validated by `eventSchema`. */
function decodeInterviewPayload(word: string): InterviewPayload | undefined {
  try {
    const stored: unknown = JSON.parse(unescapeWord(word));
    const payload = fromStoredNames(stored, interviewPayloadNames);
    return isInterviewPayload(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}

const encodeRange = ({ writer, from, to }: SeqRange): string =>
  `${writer}.${from.toString(36)}.${to.toString(36)}`;

function decodeRange(word: string): SeqRange | undefined {
  const [writer = "", from = "", to = "", ...rest] = word.split(".");
  if (!isSingleWord(writer) || !isBase36(from) || !isBase36(to) || rest.length > 0) return undefined;
  return { writer, from: Number.parseInt(from, 36), to: Number.parseInt(to, 36) };
}
