/** One event as one short line: what a grade writes, and what a segment is made of. */
import { type Day, farthest, farthestDay } from "../../domain/day";
import type { CardId } from "../../domain/deck";
import { type Did, isDid } from "../../domain/interview/events";
import {
  type Change,
  type Event,
  type Happening,
  type Run,
  type Stamp,
  customKinds,
  flags,
} from "../../domain/log";
import type { Grade } from "../../domain/memory";
import { checksum } from "./checksum";

/** The first word of every line. A higher one was written by a newer Retrain. */
export const saveVersion = 1;

/** What a text of ours turned out to be. `rest` is what can be read of one that is not whole, or not all ours to know. */
export type Read<T> =
  | { readonly as: "whole"; readonly value: T }
  | { readonly as: "newer" | "torn"; readonly rest?: T };

const torn = { as: "torn" } as const;
const newer = { as: "newer" } as const;

/** What happened, without its stamp: letters and numbers in base 36, then the ids of cards. */
export type Words = { readonly words: readonly string[]; readonly cards: readonly CardId[] };

export function wordsOf(event: Event): Words {
  switch (event.type) {
    case "graded":
      return { words: ["g", String(event.grade), event.took.toString(36)], cards: [event.card] };
    case "crammed":
      return { words: ["c", String(event.grade), event.took.toString(36)], cards: [event.card] };
    case "changed":
      return { words: ["x", wordOf(event.change)], cards: event.cards };
    case "tookBack":
      return { words: ["u", event.event], cards: [] };
    case "began":
      return event.custom
        ? { words: ["s", event.custom.kind], cards: event.custom.cards }
        : { words: ["b"], cards: [] };
    case "ended":
      return { words: ["e"], cards: [] };
    case "more":
      return { words: ["m", event.fresh.toString(36)], cards: [] };
    case "interviewed":
      return { words: ["i", event.round, escaped(JSON.stringify(event.did))], cards: [] };
    case "restored":
      return { words: ["t", ...event.runs.map(wordOfRun)], cards: [] };
  }
}

/** How many words stand before the ids of cards, by the first of them; all of them, if it isn't here. */
export const wordsBefore: Readonly<Record<string, number>> = { g: 3, c: 3, x: 2, s: 2 };

/** The opposite of `wordsOf`; undefined for words that this version doesn't know. */
export function happeningOf({ words, cards }: Words): Happening | undefined {
  const [type = "", first = "", second = ""] = words;
  const [card] = cards;
  // None is a number without its name: the row is damaged.
  if (!cards.every(isName)) return undefined;
  switch (type) {
    case "g":
    case "c": {
      if (!/^[1-4]$/.test(first) || !isNumber(second) || !card) return undefined;
      const took = Number.parseInt(second, 36);
      return { type: type === "g" ? "graded" : "crammed", grade: gradeOf(first), took, card };
    }
    case "x": {
      const change = changeOf(first);
      return change && cards.length > 0 ? { type: "changed", cards, change } : undefined;
    }
    case "u":
      return isWord(first) ? { type: "tookBack", event: first } : undefined;
    case "b":
      return { type: "began" };
    case "s": {
      const kind = customKinds.find((each) => each === first);
      return kind && cards.length > 0 ? { type: "began", custom: { kind, cards } } : undefined;
    }
    case "e":
      return { type: "ended" };
    case "t": {
      const runs = words.slice(1).map(runOf);
      return runs.every((run) => run !== undefined) ? { type: "restored", runs } : undefined;
    }
    case "m":
      return isNumber(first) ? { type: "more", fresh: Number.parseInt(first, 36) } : undefined;
    case "i": {
      const did = didOf(second);
      return isWord(first) && did ? { type: "interviewed", round: first, did } : undefined;
    }
    default:
      return undefined;
  }
}

/** What a round's line says was checked when it was written, and its checksum says that it is that. A backup is checked at its door. */
function didOf(word: string): Did | undefined {
  try {
    const did: unknown = JSON.parse(unescaped(word));
    return isDid(did) ? did : undefined;
  } catch {
    // Not ours to read: a newer Retrain's, as any other word that isn't known.
    return undefined;
  }
}

const wordOfRun = ({ writer, from, to }: Run): string => `${writer}.${from.toString(36)}.${to.toString(36)}`;

function runOf(word: string): Run | undefined {
  const [writer = "", from = "", to = "", ...rest] = word.split(".");
  if (!isWord(writer) || !isNumber(from) || !isNumber(to) || rest.length > 0) return undefined;
  return { writer, from: Number.parseInt(from, 36), to: Number.parseInt(to, 36) };
}

/** A letter for what changed, and what it changed to. */
function wordOf(change: Change): string {
  switch (change.type) {
    case "suspended":
      return change.on ? "s1" : "s0";
    case "buried":
      return change.on ? "b1" : "b0";
    case "marked":
      return change.on ? "m1" : "m0";
    case "flagged":
      return `f${change.flag}`;
    case "noted":
      return `n${escaped(change.text)}`;
    case "reset":
      return "r";
    case "rescheduled":
      return `d${change.to.toString(36)}`;
    case "broughtForward":
      return "a";
  }
}

function changeOf(word: string): Change | undefined {
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
      return { type: "noted", text: unescaped(rest) };
    case "r":
      return rest === "" ? { type: "reset" } : undefined;
    case "d":
      return isNumber(rest) && isDated(0, Number.parseInt(rest, 36))
        ? { type: "rescheduled", to: Number.parseInt(rest, 36) }
        : undefined;
    case "a":
      return rest === "" ? { type: "broughtForward" } : undefined;
    default:
      return undefined;
  }
}

/** A text as one word: what would end a word, a row or a line is spelled out, and any text comes back as it was. */
const escaped = (text: string): string =>
  text.replaceAll(/[\s;%]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
const unescaped = (word: string): string =>
  word.replaceAll(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const gradeOf = (digit: string): Grade => (digit === "1" ? 1 : digit === "2" ? 2 : digit === "3" ? 3 : 4);
/** Asked before the checksum, which a newer version may reckon otherwise. */
export const isNewer = (version: string, known: number): boolean =>
  /^\d{1,9}$/.test(version) && Number(version) > known;
/** A semicolon would end its row once it is sealed, a space of any kind its word or its line. */
export const isWord = (word: string): boolean => /^[^\s;]+$/.test(word);
/** Rows have its number, so it may have semicolons. */
export const isName = (card: string): boolean => /^\S+$/.test(card);
export const isNumber = (word: string): boolean => /^-?[0-9a-z]{1,11}$/.test(word);

/** Whether a moment and a day are such as a calendar has. */
export const isDated = (at: number, day: Day): boolean =>
  Math.abs(at) <= farthest && Math.abs(day) <= farthestDay;

/** `1 <time> <day> <what happened…> <checksum>`. Its writer and number are its key. */
export function lineOf(event: Event): string {
  const { words, cards } = wordsOf(event);
  const body = [saveVersion, event.at.toString(36), event.day.toString(36), ...words, ...cards].join(" ");
  return `${body} ${checksum(`${event.writer}.${event.seq} ${body}`)}`;
}

export function readLine(line: string, { writer, seq }: Pick<Stamp, "writer" | "seq">): Read<Event> {
  if (isNewer(line.slice(0, line.indexOf(" ")), saveVersion)) return newer;
  const end = line.lastIndexOf(" ");
  const body = line.slice(0, Math.max(0, end));
  if (checksum(`${writer}.${seq} ${body}`) !== line.slice(end + 1)) return torn;
  const [version = "", at = "", day = "", ...words] = body.split(" ");
  if (version !== String(saveVersion) || !isWord(writer) || !(seq >= 0)) return torn;
  if (!isNumber(at) || !isNumber(day)) return torn;
  const stamp = { writer, seq, at: Number.parseInt(at, 36), day: Number.parseInt(day, 36) };
  if (!isDated(stamp.at, stamp.day)) return torn;
  const before = wordsBefore[words[0] ?? ""] ?? words.length;
  const happening = happeningOf({ words: words.slice(0, before), cards: words.slice(before) });
  if (!happening) return newer;
  return { as: "whole", value: { ...stamp, ...happening } };
}
