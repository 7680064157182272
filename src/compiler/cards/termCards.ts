/** Two cards for a list item `**Term**: meaning`: the meaning of the term, and the name for the meaning. */
import { type Inline, type RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import type { ListItem } from "mdast";
import { addCard, buildFactId } from "../draft/addCard";
import type { BlockContext } from "../draft/blockContext";
import { type CardOptions, takeOptions } from "../draft/cardOptions";
import { resolveFormerNames } from "../draft/formerNames";
import { convertItemText } from "../markdown/blocks";
import { type MarkName, marksOf } from "../markdown/marks";
import { lineOf } from "../markdown/tree";
import { fillTemplate } from "../text/fillTemplate";
import { asksMeaning, whichOne } from "./foreignFronts";
import { firstSentences } from "./condenseAnswer";
import { isNameless } from "../text/ids";
import { capitalizeFirst, createParagraph, removeLinks, trimText } from "../text/inlineText";

export type ListTerm = {
  readonly name: string;
  readonly meaning: RichText;
  readonly options: CardOptions;
  readonly line: number;
};

const termMarks: readonly MarkName[] = ["id", "was", "ask", "name", "no cards", "one way", "tags"];

/** `**Term**: meaning`, `**[Term](https://…)**: meaning` or `**Term:** meaning`. */
export function readTerm(item: ListItem, { draft, line }: BlockContext): ListTerm | undefined {
  const [head, next, ...more] = convertItemText(item, draft.linkContext) ?? [];
  const name = head === undefined ? "" : boldText(head);
  if (name === "" || typeof next !== "string") return undefined;
  const colonMatch = /^\s*:\s*/.exec(next);
  if (!colonMatch && !name.endsWith(":")) return undefined;
  const meaning = trimText([next.slice(colonMatch?.[0].length ?? 0), ...more]);
  if (meaning.length === 0) return undefined;
  const [first] = item.children;
  const marks = first?.type === "paragraph" ? marksOf(first.children, draft.marks) : [];
  return {
    name: name.replace(/:$/, "").trim(),
    meaning,
    options: takeOptions(marks, termMarks, draft.marks),
    line: lineOf(item, line),
  };
}

const whichOneOf = (context: BlockContext): RichText =>
  context.draft.isLenient ? whichOne(context) : [...context.section.title, ": which one is this?"];

function boldText(head: Inline): string {
  if (typeof head === "string" || !("children" in head)) return "";
  if (head.type === "strong") return plainTextOf(head.children).trim();
  const [only, ...more] = head.type === "link" ? head.children : [];
  return only !== undefined && more.length === 0 ? boldText(only) : "";
}

export function addTermCards({ name, meaning, options, line }: ListTerm, context: BlockContext): void {
  const { draft, marks } = context;
  const fact = buildFactId(context, options.id, name, line);
  if (options.noCards || isNameless(fact)) return;
  const listOptions = takeOptions(marks, ["ask", "name", "one way"], draft.marks);
  const formerNames = resolveFormerNames(options.formerNames, context);
  const shared = { fact, line, formerNames, tags: options.tags };
  const boldName: RichText = [{ type: "strong", children: [name] }];
  const ask = options.ask ?? listOptions.ask;
  const asked: RichText =
    draft.isLenient && asksMeaning(name)
      ? ["What does ", ...boldName, " mean?"]
      : ["What is ", ...boldName, "?"];
  const front = ask === undefined ? [createParagraph(asked)] : fillTemplate(ask, { term: name });
  const said = draft.isLenient ? firstSentences(meaning, 45) : meaning;
  const back = [createParagraph(capitalizeFirst(said))];
  addCard(context, { ...shared, side: "meaning", content: { kind: "term", front, back } });
  if (options.oneWay || listOptions.oneWay) return;
  const question = options.name ?? listOptions.name;
  const nameFront = [
    createParagraph(question === undefined ? whichOneOf(context) : [question]),
    createParagraph(capitalizeFirst(maskName(removeLinks(said), name))),
  ];
  const nameBack = [createParagraph(boldName)];
  addCard(context, { ...shared, side: "name", content: { kind: "term", front: nameFront, back: nameBack } });
}

/** Replaces the term's name by …: the whole name, the part before the brackets, and the part inside them. */
function maskName(text: RichText, name: string): RichText {
  const [, outside = "", inside = ""] = /^(.*\S)\s*\(([^()]+)\)$/.exec(name) ?? [];
  const names = [name, outside, inside].filter((part) => part.trim() !== "");
  const alternatives = names.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, "giu");
  const hide = (parts: RichText): RichText =>
    parts.map((part): Inline => {
      if (typeof part === "string") return part.replace(pattern, "…");
      if (part.type === "code") return { ...part, text: part.text.replace(pattern, "…") };
      return "children" in part ? { ...part, children: hide(part.children) } : part;
    });
  return hide(text);
}
