/** A card change as one word: a letter for its type, then the value. */
import { type CardChange, flags } from "../../../domain/events/cardChange";
import { escapeWord, isBase36, isWithinCalendar, unescapeWord } from "./wordSyntax";

export function encodeChange(change: CardChange): string {
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

/** Undefined for a word that this version doesn't know. */
export function decodeChange(word: string): CardChange | undefined {
  const value = word.slice(1);
  switch (word[0]) {
    case "s":
      return decodeSwitch("suspended", value);
    case "b":
      return decodeSwitch("buried", value);
    case "m":
      return decodeSwitch("marked", value);
    case "f": {
      const flag = flags.find((each) => String(each) === value);
      return flag === undefined ? undefined : { type: "flagged", flag };
    }
    case "n":
      return { type: "noteEdited", text: unescapeWord(value) };
    case "r":
      return value === "" ? { type: "reset" } : undefined;
    case "d": {
      const dueDay = Number.parseInt(value, 36);
      return isBase36(value) && isWithinCalendar(0, dueDay) ? { type: "rescheduled", dueDay } : undefined;
    }
    case "a":
      return value === "" ? { type: "broughtForward" } : undefined;
    default:
      return undefined;
  }
}

const decodeSwitch = (type: "suspended" | "buried" | "marked", value: string): CardChange | undefined =>
  value === "0" || value === "1" ? { type, on: value === "1" } : undefined;
