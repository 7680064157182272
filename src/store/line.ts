/** One event as one short line: what a grade writes, and what a segment is made of. */
import type { Event, Happening, Stamp } from "../domain/log";
import type { Grade } from "../domain/memory";
import { checksum } from "./checksum";

/** The first word of every line. A higher one was written by a newer Retrain. */
export const saveVersion = 1;

/** What a text of ours turned out to be. `rest` is what can be read of one that is not whole, or not all ours to know. */
export type Read<T> =
  | { readonly as: "whole"; readonly value: T }
  | { readonly as: "newer" | "torn"; readonly rest?: T };

const torn = { as: "torn" } as const;
const newer = { as: "newer" } as const;

/** What happened, without its stamp: letters and numbers in base 36, a card's id last. */
export function wordsOf(event: Event): readonly string[] {
  switch (event.type) {
    case "graded":
      return ["g", String(event.grade), event.took.toString(36), event.card];
    case "tookBack":
      return ["u", event.event];
    case "began":
      return ["b"];
    case "ended":
      return ["e"];
  }
}

/** The opposite of `wordsOf`; undefined for words that this version doesn't know. */
export function happeningOf([type = "", ...rest]: readonly string[]): Happening | undefined {
  switch (type) {
    case "g": {
      const [grade = "", took = "", card] = rest;
      if (!/^[1-4]$/.test(grade) || !isNumber(took) || !card) return undefined;
      return { type: "graded", grade: gradeOf(grade), took: Number.parseInt(took, 36), card };
    }
    case "u":
      return rest[0] ? { type: "tookBack", event: rest[0] } : undefined;
    case "b":
      return { type: "began" };
    case "e":
      return { type: "ended" };
    default:
      return undefined;
  }
}

const gradeOf = (digit: string): Grade => (digit === "1" ? 1 : digit === "2" ? 2 : digit === "3" ? 3 : 4);
/** Asked before the checksum, which a newer version may reckon otherwise. */
export const isNewer = (version: string, known: number): boolean =>
  /^\d{1,9}$/.test(version) && Number(version) > known;
export const isNumber = (word: string): boolean => /^-?[0-9a-z]{1,11}$/.test(word);

/** `1 <time> <day> <what happened…> <checksum>`. Its writer and number are its key. */
export function lineOf(event: Event): string {
  const body = [saveVersion, event.at.toString(36), event.day.toString(36), ...wordsOf(event)].join(" ");
  return `${body} ${checksum(`${event.writer}.${event.seq} ${body}`)}`;
}

export function readLine(line: string, { writer, seq }: Pick<Stamp, "writer" | "seq">): Read<Event> {
  if (isNewer(line.slice(0, line.indexOf(" ")), saveVersion)) return newer;
  const end = line.lastIndexOf(" ");
  const body = line.slice(0, Math.max(0, end));
  if (checksum(`${writer}.${seq} ${body}`) !== line.slice(end + 1)) return torn;
  const [version = "", at = "", day = "", ...words] = body.split(" ");
  if (version !== String(saveVersion)) return torn;
  if (!isNumber(at) || !isNumber(day)) return torn;
  const happening = happeningOf(words);
  if (!happening) return newer;
  return {
    as: "whole",
    value: { writer, seq, at: Number.parseInt(at, 36), day: Number.parseInt(day, 36), ...happening },
  };
}
