/** One event as one short line: what a grade writes, and what a segment is made of. */
import { type Day, maxTimestamp, maxDay } from "../../domain/scheduling/calendar";
import type { CardId } from "../../domain/deck";
import { type InterviewPayload, isInterviewPayload } from "../../domain/events/interviewEvents";
import {
  type CardChange,
  type Event,
  type EventPayload,
  type SeqRange,
  type EventMeta,
  customSessionTypes,
  flags,
} from "../../domain/events/log";
import type { Grade } from "../../domain/scheduling/fsrs";
import { checksum } from "./checksum";
import { fromStoredNames, interviewPayloadNames, storedSessionTypes, toStoredNames } from "./storedNames";

/** The first word of every line. A higher one was written by a newer Retrain. */
export const lineVersion = 1;

/** What a text of ours turned out to be. `rest` is what can be read of one that is not whole, or not all ours to know. */
export type DecodeResult<T> =
  | { readonly type: "complete"; readonly value: T }
  | { readonly type: "newer" | "damaged"; readonly readable?: T };

const damagedLine = { type: "damaged" } as const;
const newerLine = { type: "newer" } as const;

/** What happened, without its stamp: letters and numbers in base 36, then the ids of cards. */
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

/** How many words stand before the ids of cards, by the first of them; all of them, if it isn't here. */
export const wordCountByType: Readonly<Record<string, number>> = { g: 3, c: 3, x: 2, s: 2 };

/** The opposite of `wordsOf`; undefined for words that this version doesn't know. */
export function decodePayload({ words, cards }: EncodedPayload): EventPayload | undefined {
  const [type = "", first = "", second = ""] = words;
  const [card] = cards;
  // None is a number without its name: the row is damaged.
  if (!cards.every(isStorableCardId)) return undefined;
  switch (type) {
    case "g":
    case "c": {
      if (!/^[1-4]$/.test(first) || !isBase36(second) || !card) return undefined;
      const durationMs = Number.parseInt(second, 36);
      return { type: type === "g" ? "graded" : "crammed", grade: parseGrade(first), durationMs, card };
    }
    case "x": {
      const change = decodeChange(first);
      return change && cards.length > 0 ? { type: "cardsChanged", cards, change } : undefined;
    }
    case "u":
      return isSingleWord(first) ? { type: "undone", event: first } : undefined;
    case "b":
      return { type: "sessionStarted" };
    case "s": {
      const sessionType = customSessionTypes.find((each) => storedSessionTypes[each] === first);
      return sessionType && cards.length > 0
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

const encodeInterviewPayload = (payload: InterviewPayload): string =>
  escapeWord(JSON.stringify(toStoredNames(payload, interviewPayloadNames)));

/** What a round's line says was checked when it was written, and its checksum says that it is that. A backup is checked at its door. */
function decodeInterviewPayload(word: string): InterviewPayload | undefined {
  try {
    const stored: unknown = JSON.parse(unescapeWord(word));
    const payload = fromStoredNames(stored, interviewPayloadNames);
    return isInterviewPayload(payload) ? payload : undefined;
  } catch {
    // Not ours to read: a newer Retrain's, as any other word that isn't known.
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

/** A letter for what changed, and what it changed to. */
function encodeChange(change: CardChange): string {
  switch (change.type) {
    case "suspended":
      return change.on ? "s1" : "s0";
    case "buried":
      return change.on ? "b1" : "b0";
    case "marked":
      return change.on ? "m1" : "m0";
    case "flagged":
      return `f${change.flag}`;
    case "noteEdited":
      return `n${escapeWord(change.text)}`;
    case "reset":
      return "r";
    case "rescheduled":
      return `d${change.dueDay.toString(36)}`;
    case "broughtForward":
      return "a";
  }
}

function decodeChange(word: string): CardChange | undefined {
  const rest = word.slice(1);
  const isSwitch = rest === "0" || rest === "1";
  switch (word[0]) {
    case "s":
      return isSwitch ? { type: "suspended", on: rest === "1" } : undefined;
    case "b":
      return isSwitch ? { type: "buried", on: rest === "1" } : undefined;
    case "m":
      return isSwitch ? { type: "marked", on: rest === "1" } : undefined;
    case "f": {
      const flag = flags.find((each) => String(each) === rest);
      return flag === undefined ? undefined : { type: "flagged", flag };
    }
    case "n":
      return { type: "noteEdited", text: unescapeWord(rest) };
    case "r":
      return rest === "" ? { type: "reset" } : undefined;
    case "d":
      return isBase36(rest) && isWithinCalendar(0, Number.parseInt(rest, 36))
        ? { type: "rescheduled", dueDay: Number.parseInt(rest, 36) }
        : undefined;
    case "a":
      return rest === "" ? { type: "broughtForward" } : undefined;
    default:
      return undefined;
  }
}

/** A text as one word: what would end a word, a row or a line is spelled out, and any text comes back as it was. */
const escapeWord = (text: string): string =>
  text.replaceAll(/[\s;%]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
const unescapeWord = (word: string): string =>
  word.replaceAll(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const parseGrade = (digit: string): Grade => (digit === "1" ? 1 : digit === "2" ? 2 : digit === "3" ? 3 : 4);
/** Asked before the checksum, which a newer version may reckon otherwise. */
export const isNewerVersion = (version: string, known: number): boolean =>
  /^\d{1,9}$/.test(version) && Number(version) > known;
/** A semicolon would end its row once it is sealed, a space of any kind its word or its line. */
export const isSingleWord = (word: string): boolean => /^[^\s;]+$/.test(word);
/** Rows have its number, so it may have semicolons. */
export const isStorableCardId = (card: string): boolean => /^\S+$/.test(card);
export const isBase36 = (word: string): boolean => /^-?[0-9a-z]{1,11}$/.test(word);

/** Whether a moment and a day are such as a calendar has. */
export const isWithinCalendar = (timestamp: number, day: Day): boolean =>
  Math.abs(timestamp) <= maxTimestamp && Math.abs(day) <= maxDay;

/** `1 <time> <day> <what happened…> <checksum>`. Its writer and number are its key. */
export function encodeLine(event: Event): string {
  const { words, cards } = encodePayload(event);
  const body = [lineVersion, event.timestamp.toString(36), event.day.toString(36), ...words, ...cards].join(
    " ",
  );
  return `${body} ${checksum(`${event.writer}.${event.seq} ${body}`)}`;
}

export function decodeLine(
  line: string,
  { writer, seq }: Pick<EventMeta, "writer" | "seq">,
): DecodeResult<Event> {
  if (isNewerVersion(line.slice(0, line.indexOf(" ")), lineVersion)) return newerLine;
  const end = line.lastIndexOf(" ");
  const body = line.slice(0, Math.max(0, end));
  if (checksum(`${writer}.${seq} ${body}`) !== line.slice(end + 1)) return damagedLine;
  const [version = "", timestamp = "", day = "", ...words] = body.split(" ");
  if (version !== String(lineVersion) || !isSingleWord(writer) || !(seq >= 0)) return damagedLine;
  if (!isBase36(timestamp) || !isBase36(day)) return damagedLine;
  const meta = { writer, seq, timestamp: Number.parseInt(timestamp, 36), day: Number.parseInt(day, 36) };
  if (!isWithinCalendar(meta.timestamp, meta.day)) return damagedLine;
  const wordCount = wordCountByType[words[0] ?? ""] ?? words.length;
  const payload = decodePayload({ words: words.slice(0, wordCount), cards: words.slice(wordCount) });
  if (!payload) return newerLine;
  return { type: "complete", value: { ...meta, ...payload } };
}
