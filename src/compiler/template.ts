/** The question an author gave, with its places filled. */
import type { Block, Prose } from "../domain/deck";

export const paragraph = (text: Prose): Block => ({ type: "paragraph", text });

/** `What is {column} of {row}?` with the words of both. */
export function filled(template: string, places: Readonly<Record<string, string>>): readonly Block[] {
  return [paragraph([template.replace(/\{(\w+)\}/g, (whole, place: string) => places[place] ?? whole)])];
}

/** Without the colon that led to a list. */
export function withoutColon(text: Prose): Prose {
  const last = text.at(-1);
  return typeof last === "string" ? [...text.slice(0, -1), last.replace(/:\s*$/, "")] : text;
}
