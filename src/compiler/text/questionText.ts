/** The words of a question: those an author gave, with their places filled, and those of a heading or a lead-in. */
import type { Block, RichText } from "../../domain/deck";
import { plainTextOf } from "../../domain/plainText";

export const createParagraph = (text: RichText): Block => ({ type: "paragraph", text });

/** `What is {column} of {row}?` with the words of both. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): readonly Block[] {
  return [createParagraph([template.replace(/\{(\w+)\}/g, (match, key: string) => values[key] ?? match)])];
}

/**
 * What a list or a table says in passing, as a card says it: with a capital. A first word in code, or with a capital, a
 * digit or a stop within, is a name and stays as it is.
 */
export function capitalizeFirst(text: RichText): RichText {
  const [first, ...rest] = text;
  if (typeof first !== "string" || !/^[a-z]+(?:['’/-][a-z]+)*(?:[\s,;:]|$)/.test(first)) return text;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest];
}

/** Without the colon that led to a list. */
export function removeColon(text: RichText): RichText {
  const last = text.at(-1);
  return typeof last === "string" ? [...text.slice(0, -1), last.replace(/:\s*$/, "")] : text;
}

export const isQuestion = (text: RichText): boolean => plainTextOf(text).trimEnd().endsWith("?");

export const endsInColon = (text: RichText): boolean => plainTextOf(text).trimEnd().endsWith(":");
