/** Reads the list of fields under an interview question. */
import { type RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import type { List, ListItem } from "mdast";
import type { BlockContext } from "../draft/blockContext";
import { convertItemText } from "../markdown/blocks";
import { lineOf } from "../markdown/tree";
import { dropChars, splitText } from "../text/inlineText";
import { splitList } from "../text/splitList";

const fieldNames = splitList(
  "round, level, minutes, why, points, follow-ups, red flags, hints, evidence, see, tags, answer",
);

export type QuestionField = {
  readonly line: number;
  /** The text after the field's name, on the same line. */
  readonly text: RichText;
  /** The list under it. */
  readonly items: readonly ListItem[];
  readonly item: ListItem;
};

/** By name, such as `red flags`. Unknown and repeated fields are reported as errors. */
export function parseFields(list: List, context: BlockContext): ReadonlyMap<string, QuestionField> {
  const { questionReport, linkContext } = context.draft;
  const fieldByName = new Map<string, QuestionField>();
  for (const item of list.children) {
    const line = lineOf(item, context.line);
    const text = convertItemText(item, linkContext) ?? [];
    const [head = ""] = text;
    const name =
      typeof head === "string" ? (/^([a-z-]+(?: [a-z]+)?)\s*:/i.exec(head)?.[1]?.toLowerCase() ?? "") : "";
    if (!fieldNames.includes(name)) {
      questionReport.error(
        line,
        `${name === "" ? "this line" : `"${name}"`} is not a field of an interview question. The fields are ${fieldNames.join(", ")}.`,
      );
      continue;
    }
    if (fieldByName.has(name))
      questionReport.error(line, `this question has two fields "${name}". Keep one.`);
    const colon = typeof head === "string" ? head.indexOf(":") + 1 : 0;
    const items = item.children.flatMap((child) => (child.type === "list" ? child.children : []));
    fieldByName.set(name, { line, text: dropChars(text, colon), items, item });
  }
  return fieldByName;
}

/** Undefined, with an error, if the field is none of the choices. */
export function parseChoice<T extends string>(
  fields: ReadonlyMap<string, QuestionField>,
  name: string,
  choices: readonly T[],
  context: BlockContext,
): T | undefined {
  const value = plainTextOf(fields.get(name)?.text ?? []).toLowerCase();
  const choice = choices.find((candidate) => candidate === value);
  if (!choice)
    context.draft.questionReport.error(
      fields.get(name)?.line ?? context.line,
      `${value === "" ? `this question has no ${name}` : `"${value}" is not a ${name}`}. Write "- ${name}:" and one of ${choices.join(", ")}.`,
    );
  return choice;
}

export const parseCommaList = (field: QuestionField | undefined): readonly string[] =>
  splitList(plainTextOf(field?.text ?? []));

/** The items of a field's list; without a list, the text on the field's line. */
export function parseLines(field: QuestionField | undefined, context: BlockContext): readonly RichText[] {
  if (!field) return [];
  const items = field.items
    .map((item) => convertItemText(item, context.draft.linkContext) ?? [])
    .filter((text) => text.length > 0);
  return items.length === 0 && field.text.length > 0 ? [field.text] : items;
}

type PipedItem = {
  readonly text: RichText;
  readonly rest: readonly RichText[];
  readonly line: number;
};

/** Reads the items of a field's list as `text | phrasing | phrasing`. Reports items without `|`, naming `expectedForm`. */
export function parsePipedItems(
  field: QuestionField | undefined,
  context: BlockContext,
  expectedForm: string,
): readonly PipedItem[] {
  return (field?.items ?? []).flatMap((item) => {
    const line = lineOf(item, context.line);
    const itemText = convertItemText(item, context.draft.linkContext) ?? [];
    const [text = [], ...rest] = splitText(itemText, "|").filter((piece) => piece.length > 0);
    if (rest.length > 0) return [{ text, rest, line }];
    context.draft.questionReport.error(
      line,
      `this item needs a "|" with text on both sides. Write "${expectedForm}".`,
    );
    return [];
  });
}
