/** The list of fields under an interview question, as it was written. */
import type { List, ListItem } from "mdast";
import type { RichText } from "../../domain/deck";
import { plainTextOf } from "../../domain/plainText";
import { convertText } from "../markdown/blocks";
import type { BlockContext } from "../draft/chapterDraft";
import { splitText, dropChars } from "../markdown/inline";

const fieldNames: readonly string[] = [
  "round",
  "level",
  "minutes",
  "why",
  "points",
  "follow-ups",
  "red flags",
  "hints",
  "evidence",
  "see",
  "tags",
  "answer",
];

/** A field as it was written: its words, the list under it, all that belongs to it. */
export type QuestionField = {
  readonly line: number;
  readonly text: RichText;
  readonly items: readonly ListItem[];
  readonly item: ListItem;
};

export function parseFields(list: List, context: BlockContext): ReadonlyMap<string, QuestionField> {
  const { report, linkContext } = context.draft;
  const fieldByName = new Map<string, QuestionField>();
  for (const item of list.children) {
    const line = item.position?.start.line ?? context.line;
    const [first] = item.children;
    const text = first?.type === "paragraph" ? convertText(first.children, linkContext) : [];
    const [head = ""] = text;
    const name =
      typeof head === "string" ? (/^([a-z-]+(?: [a-z]+)?)\s*:/i.exec(head)?.[1]?.toLowerCase() ?? "") : "";
    if (!fieldNames.includes(name)) {
      report.error(
        line,
        `${name === "" ? "a line that is no field" : `"${name}" is no field`} of an interview question. The fields are ${fieldNames.join(", ")}.`,
      );
      continue;
    }
    if (fieldByName.has(name)) report.error(line, `"${name}" stands twice in this question. Keep one.`);
    const colon = typeof head === "string" ? head.indexOf(":") + 1 : 0;
    const items = item.children.flatMap((child) => (child.type === "list" ? child.children : []));
    fieldByName.set(name, { line, text: dropChars(text, colon), items, item });
  }
  return fieldByName;
}

/** The field's one word, which must be a known one. */
export function parseChoice<T extends string>(
  fields: ReadonlyMap<string, QuestionField>,
  name: string,
  choices: readonly T[],
  context: BlockContext,
): T | undefined {
  const value = plainTextOf(fields.get(name)?.text ?? []).toLowerCase();
  const choice = choices.find((candidate) => candidate === value);
  if (!choice)
    context.draft.report.error(
      fields.get(name)?.line ?? context.line,
      `${value === "" ? `no ${name}` : `"${value}" is no ${name}`}. Write "- ${name}: " and one of ${choices.join(", ")}.`,
    );
  return choice;
}

/** Words between commas. */
export const parseCommaList = (field: QuestionField | undefined): readonly string[] =>
  plainTextOf(field?.text ?? [])
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);

function itemText(item: ListItem, { draft }: BlockContext): RichText {
  const [first] = item.children;
  return first?.type === "paragraph" ? convertText(first.children, draft.linkContext) : [];
}

/** The items of a field's list, or its own words where it has none. */
export function parseLines(field: QuestionField | undefined, context: BlockContext): readonly RichText[] {
  if (!field) return [];
  const items = field.items.map((item) => itemText(item, context)).filter((text) => text.length > 0);
  return items.length === 0 && field.text.length > 0 ? [field.text] : items;
}

export type PipedItem = {
  readonly text: RichText;
  readonly rest: readonly RichText[];
  readonly line: number;
};

/** `says | phrasing | phrasing`, each item of a field's list. */
export function parsePipedItems(
  field: QuestionField | undefined,
  context: BlockContext,
  expectedForm: string,
): readonly PipedItem[] {
  return (field?.items ?? []).flatMap((item) => {
    const line = item.position?.start.line ?? context.line;
    const [text = [], ...rest] = splitText(itemText(item, context), "|").filter((piece) => piece.length > 0);
    if (rest.length > 0) return [{ text, rest, line }];
    context.draft.report.error(line, `a line without its second half. Write "${expectedForm}".`);
    return [];
  });
}
