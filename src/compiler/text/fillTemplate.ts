/** Fills an author's question template: `What is {column} of {row}?`. Unknown names stay as they are. */
import { type Block } from "../../domain/deck/content";
import { createParagraph } from "./inlineText";

export const fillTemplate = (
  template: string,
  values: Readonly<Record<string, string>>,
): readonly Block[] => [
  createParagraph([template.replace(/\{(\w+)\}/g, (match, key: string) => values[key] ?? match)]),
];
