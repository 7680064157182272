/** Edits deck text: trimming, splitting, dropping links, capitals and colons. */
import { endsInQuestionMark } from "./endsInQuestionMark";
import { type Block, type Inline, type RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";

export const createParagraph = (text: RichText): Block => ({ type: "paragraph", text });

/** Joins consecutive strings, and drops empty ones. */
export function joinStrings(text: RichText): RichText {
  const parts: Inline[] = [];
  for (const part of text) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts.filter((part) => part !== "");
}

/** Removes white space at both ends. */
export function trimText(text: RichText): RichText {
  const parts = [...text];
  const [first] = parts;
  if (typeof first === "string") parts[0] = first.trimStart();
  const last = parts.at(-1);
  if (typeof last === "string") parts[parts.length - 1] = last.trimEnd();
  return parts.filter((part) => part !== "");
}

/** Splits at each separator in plain text; code and bold words are never split. */
export function splitText(text: RichText, separator: string): readonly RichText[] {
  const pieces: Inline[][] = [[]];
  for (const part of text) {
    if (typeof part !== "string") {
      pieces.at(-1)?.push(part);
      continue;
    }
    const [head = "", ...rest] = part.split(separator);
    pieces.at(-1)?.push(head);
    for (const piece of rest) pieces.push([piece]);
  }
  return pieces.map(trimText);
}

/** Drops the first `count` characters, which must be plain text. */
export function dropChars(text: RichText, count: number): RichText {
  const [first, ...rest] = text;
  return typeof first === "string" ? trimText([first.slice(count), ...rest]) : text;
}

/** Replaces links with their text: a link on a card would lead away from the question. */
export function removeLinks(text: RichText): RichText {
  return text.flatMap((part): RichText => {
    if (typeof part === "string" || !("children" in part)) return [part];
    return part.type === "link"
      ? removeLinks(part.children)
      : [{ ...part, children: removeLinks(part.children) }];
  });
}

/** Capitalises the first word, unless it is in code, or a name with a capital, digit or dot inside. */
export function capitalizeFirst(text: RichText): RichText {
  const [first, ...rest] = text;
  if (typeof first !== "string" || !/^[a-z]+(?:['’/-][a-z]+)*(?:[\s,;:]|$)/.test(first)) return text;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest];
}

/** Removes the colon at the end. */
export function removeColon(text: RichText): RichText {
  const last = text.at(-1);
  if (typeof last === "string") return [...text.slice(0, -1), last.replace(/[:：]\s*$/, "")];
  if (last === undefined || !("children" in last)) return text;
  return [...text.slice(0, -1), { ...last, children: removeColon(last.children) }];
}

export const isQuestion = (text: RichText): boolean => endsInQuestionMark(plainTextOf(text));

export const endsInColon = (text: RichText): boolean => /[:：]\s*$/.test(plainTextOf(text));
