/** The list of fields under an interview question, as it was written. */
import type { List, ListItem } from "mdast";
import type { Prose } from "../domain/deck";
import { plain } from "../domain/words";
import { textOf } from "./blocks";
import type { Spot } from "./draft";
import { split, without } from "./inline";

const fields = [
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
export type Field = {
  readonly line: number;
  readonly text: Prose;
  readonly items: readonly ListItem[];
  readonly item: ListItem;
};

export function fieldsOf(list: List, spot: Spot): ReadonlyMap<string, Field> {
  const { complain, around } = spot.draft;
  const read = new Map<string, Field>();
  for (const item of list.children) {
    const line = item.position?.start.line ?? spot.line;
    const [first] = item.children;
    const text = first?.type === "paragraph" ? textOf(first.children, around) : [];
    const [head = ""] = text;
    const name =
      typeof head === "string" ? (/^([a-z-]+(?: [a-z]+)?)\s*:/i.exec(head)?.[1]?.toLowerCase() ?? "") : "";
    if (!fields.includes(name)) {
      complain.mistake(
        line,
        `${name === "" ? "a line that is no field" : `"${name}" is no field`} of an interview question. The fields are ${fields.join(", ")}.`,
      );
      continue;
    }
    if (read.has(name)) complain.mistake(line, `"${name}" stands twice in this question. Keep one.`);
    const colon = typeof head === "string" ? head.indexOf(":") + 1 : 0;
    const items = item.children.flatMap((child) => (child.type === "list" ? child.children : []));
    read.set(name, { line, text: without(text, colon), items, item });
  }
  return read;
}

/** The field's one word, which must be a known one. */
export function oneOf<T extends string>(
  read: ReadonlyMap<string, Field>,
  name: string,
  known: readonly T[],
  spot: Spot,
): T | undefined {
  const said = plain(read.get(name)?.text ?? []).toLowerCase();
  const found = known.find((each) => each === said);
  if (!found)
    spot.draft.complain.mistake(
      read.get(name)?.line ?? spot.line,
      `${said === "" ? `no ${name}` : `"${said}" is no ${name}`}. Write "- ${name}: " and one of ${known.join(", ")}.`,
    );
  return found;
}

/** Words between commas. */
export const wordsOf = (field: Field | undefined): readonly string[] =>
  plain(field?.text ?? [])
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);

function itemText(item: ListItem, { draft }: Spot): Prose {
  const [first] = item.children;
  return first?.type === "paragraph" ? textOf(first.children, draft.around) : [];
}

/** The items of a field's list, or its own words where it has none. */
export function linesOf(field: Field | undefined, spot: Spot): readonly Prose[] {
  if (!field) return [];
  const items = field.items.map((item) => itemText(item, spot)).filter((text) => text.length > 0);
  return items.length === 0 && field.text.length > 0 ? [field.text] : items;
}

export type Pair = { readonly says: Prose; readonly rest: readonly Prose[]; readonly line: number };

/** `says | phrasing | phrasing`, each item of a field's list. */
export function pairsOf(field: Field | undefined, spot: Spot, form: string): readonly Pair[] {
  return (field?.items ?? []).flatMap((item) => {
    const line = item.position?.start.line ?? spot.line;
    const [says = [], ...rest] = split(itemText(item, spot), "|").filter((piece) => piece.length > 0);
    if (rest.length > 0) return [{ says, rest, line }];
    spot.draft.complain.mistake(line, `a line without its second half. Write "${form}".`);
    return [];
  });
}
