/** A term with a colon, `is:due`, from its key and value; or what is wrong with it, as a sentence. */
import { type Flag, flags } from "../log";
import { type Grade, grades } from "../memory";
import { editDistance } from "../typed";
import { type Prop, type Term, comparisons, flagWords, kinds, props, states } from "./query";

/** The term, or the sentence. */
export type Read = Term | string;

const readers: Readonly<Record<string, (value: string) => Read>> = {
  deck: (value) => named("deck", value, "a chapter, or a part of its title: deck:introduction"),
  section: (value) => named("section", value, "a section, or a part of its title: section:pipelines"),
  tag: (value) => named("tag", value, "a tag: tag:cloud"),
  kind: (value) => {
    const kind = kinds.find((each) => each === value.toLowerCase());
    return kind ? { type: "kind", kind } : unknown("kind", value, kinds);
  },
  is: (value) => {
    const state = states.find((each) => each === value.toLowerCase());
    return state ? { type: "is", state } : unknown("is", value, states);
  },
  flag,
  prop,
  rated,
  note: (value) =>
    value.trim() === ""
      ? "note: wants a word of yours: note:tables. For any note, has:note."
      : { type: "note", text: value },
  has: (value) =>
    value.toLowerCase() === "note" ? { type: "has", what: "note" } : unknown("has", value, ["note"]),
};

/** The words that can stand before a colon. */
const keys: readonly string[] = Object.keys(readers);

export function termOf(key: string, value: string): Read {
  const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
  if (reader) return reader(value);
  const near = nearest(key, keys);
  return (
    `${key}: is not something to search by${guess(near && `${near}:`)} ` +
    `Known are: ${keys.map((each) => `${each}:`).join(" ")}. To find a colon itself, put it in quotation marks.`
  );
}

const guess = (near: string | undefined): string => (near === undefined ? "." : `; did you mean ${near}?`);

const named = (type: "deck" | "section" | "tag", name: string, wants: string): Read =>
  name.trim() === "" ? `${type}: wants ${wants}.` : { type, name };

function flag(value: string): Read {
  const word = value.toLowerCase();
  const found = flags.find((each: Flag) => String(each) === word || flagWords[each] === word);
  return found === undefined
    ? unknown("flag", value, [...flags.map(String), ...flagWords])
    : { type: "flag", flag: found };
}

const propForm = new RegExp(`^([a-z]*)(${comparisons.join("|")})(.*)$`, "i");
const propNames: Readonly<Record<Prop, string>> = {
  s: "stability in days",
  r: "retrievability, 0 to 1",
  d: "difficulty, 1 to 10",
  lapses: "how often it was forgotten",
  reps: "how often it was graded",
  due: "days from today",
  ivl: "interval in days",
};
const propHelp = `Known are: ${props.map((each) => `${each} (${propNames[each]})`).join(", ")}.`;

function prop(value: string): Read {
  const [, name = "", sign, number = ""] = propForm.exec(value) ?? [];
  const comparison = comparisons.find((each) => each === sign);
  if (!comparison)
    return `prop:${value} wants a name, a comparison and a number, without spaces: prop:lapses>3. ${propHelp}`;
  const found = props.find((each) => each === name.toLowerCase());
  if (!found) {
    const near = nearest(name.toLowerCase(), props);
    return `prop:${name} is not known${guess(near && `prop:${near}`)} ${propHelp}`;
  }
  if (!/^-?\d{1,9}(?:\.\d{1,6})?$/.test(number)) {
    return `prop:${value} wants a plain number after ${comparison}: prop:${found}${comparison}${found === "r" ? "0.8" : "3"}.`;
  }
  // Adding 0 makes one zero of the two.
  const amount = Number(number) + 0;
  if (found === "r" && (amount < 0 || amount > 1)) {
    return `prop:r is a chance from 0 to 1; for 80% write prop:r${comparison}0.8.`;
  }
  return { type: "prop", prop: found, comparison, value: amount };
}

const gradeWords: Readonly<Record<Grade, string>> = { 1: "again", 2: "hard", 3: "good", 4: "easy" };

function rated(value: string): Read {
  const [days = "", grade, ...rest] = value.split(":");
  if (!/^[1-9]\d{0,4}$/.test(days) || rest.length > 0) {
    return `rated:${value} wants a number of days: rated:7 for what was graded within 7 days, rated:7:1 for Again.`;
  }
  if (grade === undefined) return { type: "rated", days: Number(days) };
  const found = grades.find((each) => String(each) === grade || gradeWords[each] === grade.toLowerCase());
  return found
    ? { type: "rated", days: Number(days), grade: found }
    : `rated:${value} names no grade. They are 1 (Again), 2 (Hard), 3 (Good) and 4 (Easy): rated:${days}:1.`;
}

function unknown(key: string, value: string, known: readonly string[]): string {
  const list = known.map((each) => `${key}:${each}`).join(", ");
  if (value === "") return `${key}: wants one of these: ${list}.`;
  const near = nearest(value.toLowerCase(), known);
  return `${key}:${value} is not known${guess(near && `${key}:${near}`)} Known are: ${list}.`;
}

/** What was probably meant: two slips away at most, a first letter mistaken counting for one more; or what was begun. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const most = Math.min(2, word.length - 1);
  const ranked = known.map((each) => ({
    each,
    slips: editDistance(word, each, most + 1),
    rank: editDistance(word, each, most + 1) + (each[0] === word[0] ? 0 : 1),
  }));
  const best = ranked.filter(({ slips }) => slips <= most).toSorted((a, b) => a.rank - b.rank)[0];
  return (
    best?.each ?? known.find((each) => word.length > 1 && (each.startsWith(word) || word.startsWith(each)))
  );
}
