/** An event's payload as words: a letter for its type, numbers in base 36, then card ids. */
import { type CardId } from "../../../domain/ids";
import { type EventPayload, type SeqRange } from "../../../domain/events/event";
import { customSessionTypes } from "../../../domain/events/customSession";
import { grades } from "../../../domain/scheduling/memory";
import { decodeChange, encodeChange } from "./cardChangeCodec";
import {
  fromStoredNames,
  interviewPayloadNames,
  isInterviewPayload,
  storedSessionTypes,
  toStoredNames,
} from "./storedNames";
import { escapeWord, isBase36, isSingleWord, isStorableCardId, unescapeWord } from "./wordSyntax";

export type EncodedPayload = { readonly words: readonly string[]; readonly cards: readonly CardId[] };

/** How the events of one type are written. */
type PayloadCodec<P> = {
  /** The first word is one of these. */
  readonly letters: readonly string[];
  /** How many words come before the card ids, the letter included. Absent if all are words. */
  readonly wordCount?: number;
  readonly encode: (payload: P) => readonly string[];
  readonly cardsOf?: (payload: P) => readonly CardId[];
  /** Undefined for words that this version doesn't know. */
  readonly decode: (words: readonly string[], cards: readonly CardId[]) => P | undefined;
};

type PayloadByType = { readonly [P in EventPayload as P["type"]]: P };

/** Every type of event. A new one gets a letter that no other has. */
const payloadCodecs: { readonly [T in keyof PayloadByType]: PayloadCodec<PayloadByType[T]> } = {
  graded: gradeCodec("g", "graded"),
  crammed: gradeCodec("c", "crammed"),
  cardsChanged: {
    letters: ["x"],
    wordCount: 2,
    encode: ({ change }) => ["x", encodeChange(change)],
    cardsOf: ({ cards }) => cards,
    decode: ([, word = ""], cards) => {
      const change = decodeChange(word);
      return change && cards[0] ? { type: "cardsChanged", cards, change } : undefined;
    },
  },
  undone: {
    letters: ["u"],
    encode: ({ event }) => ["u", event],
    decode: ([, event = ""]) => (isSingleWord(event) ? { type: "undone", event } : undefined),
  },
  /** `b` for the daily session, `s` for a custom one. */
  sessionStarted: {
    letters: ["b", "s"],
    wordCount: 2,
    encode: ({ custom }) => (custom ? ["s", storedSessionTypes[custom.type]] : ["b"]),
    cardsOf: ({ custom }) => custom?.cards ?? [],
    decode: ([letter, storedType], cards) => {
      if (letter === "b") return { type: "sessionStarted" };
      const type = customSessionTypes.find((each) => storedSessionTypes[each] === storedType);
      return type && cards[0] ? { type: "sessionStarted", custom: { type, cards } } : undefined;
    },
  },
  sessionEnded: {
    letters: ["e"],
    encode: () => ["e"],
    decode: () => ({ type: "sessionEnded" }),
  },
  newCardsAdded: {
    letters: ["m"],
    encode: ({ newCards }) => ["m", newCards.toString(36)],
    decode: ([, count = ""]) =>
      isBase36(count) ? { type: "newCardsAdded", newCards: Number.parseInt(count, 36) } : undefined,
  },
  interview: {
    letters: ["i"],
    encode: ({ round, payload }) => [
      "i",
      round,
      escapeWord(JSON.stringify(toStoredNames(payload, interviewPayloadNames))),
    ],
    // Trusts the fields: they were checked when the row was written, and the checksum covers them. `parseStoredEvent` validates backups.
    decode: ([, round = "", word = ""]) => {
      try {
        const payload = fromStoredNames(JSON.parse(unescapeWord(word)), interviewPayloadNames);
        return isSingleWord(round) && isInterviewPayload(payload)
          ? { type: "interview", round, payload }
          : undefined;
      } catch {
        return undefined;
      }
    },
  },
  restored: {
    letters: ["t"],
    encode: ({ ranges }) => ["t", ...ranges.map(encodeRange)],
    decode: ([, ...words]) => {
      const ranges = words.map(decodeRange);
      return ranges.every((range) => range !== undefined) ? { type: "restored", ranges } : undefined;
    },
  },
};

type GradedPayload = Omit<PayloadByType["graded"], "type">;
function gradeCodec<T extends "graded" | "crammed">(letter: string, type: T) {
  return {
    letters: [letter],
    wordCount: 3,
    encode: ({ grade, durationMs }: GradedPayload) => [letter, String(grade), durationMs.toString(36)],
    cardsOf: ({ card }: GradedPayload) => [card],
    decode: ([, digit = "", duration = ""]: readonly string[], [card]: readonly CardId[]) => {
      const grade = grades.find((each) => String(each) === digit);
      if (!grade || !isBase36(duration) || !card) return undefined;
      return { type, grade, durationMs: Number.parseInt(duration, 36), card };
    },
  };
}

type PayloadDecoder = Pick<PayloadCodec<EventPayload>, "wordCount" | "decode">;
const codecByLetter: ReadonlyMap<string | undefined, PayloadDecoder> = new Map(
  Object.values(payloadCodecs).flatMap((codec) => codec.letters.map((letter) => [letter, codec])),
);

export function encodePayload<T extends keyof PayloadByType>(
  event: PayloadByType[T] & { readonly type: T },
): EncodedPayload {
  const { encode, cardsOf } = payloadCodecs[event.type];
  return { words: encode(event), cards: cardsOf?.(event) ?? [] };
}

/** The words before the card ids, and the ids. Types without cards have words only. */
export function splitPayload(words: readonly string[]): EncodedPayload {
  const wordCount = codecByLetter.get(words[0])?.wordCount ?? words.length;
  return { words: words.slice(0, wordCount), cards: words.slice(wordCount) };
}

/** The opposite of `encodePayload`; undefined for words that this version doesn't know. */
export const decodePayload = ({ words, cards }: EncodedPayload): EventPayload | undefined =>
  // An empty id means that a number had no entry in the segment's table: the entry is damaged.
  cards.every(isStorableCardId) ? codecByLetter.get(words[0])?.decode(words, cards) : undefined;

const encodeRange = ({ writer, from, to }: SeqRange): string =>
  `${writer}.${from.toString(36)}.${to.toString(36)}`;

function decodeRange(word: string): SeqRange | undefined {
  const [writer = "", from = "", to = "", ...rest] = word.split(".");
  if (!isSingleWord(writer) || !isBase36(from) || !isBase36(to) || rest.length > 0) return undefined;
  return { writer, from: Number.parseInt(from, 36), to: Number.parseInt(to, 36) };
}
