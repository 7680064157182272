/** Cards out of lists: terms both ways, the members of something, the steps of a procedure. */
import type { List, ListItem } from "mdast";
import type { Inline, RichText } from "../../domain/deck";
import { plainTextOf } from "../../domain/plainText";
import { convertText } from "../markdown/blocks";
import {
  type BlockContext,
  addCard,
  buildFactId,
  resolveFormerNames,
  allowsCards,
} from "../draft/chapterDraft";
import { trimText, removeLinks } from "../markdown/inline";
import { type CardOptions, toCardOptions, takeMarks } from "../markdown/marks";
import {
  fillTemplate,
  isQuestion,
  createParagraph,
  capitalizeFirst,
  removeColon,
} from "../text/questionText";
import { flattenTree } from "../markdown/tree";

type Term = {
  readonly name: string;
  readonly meaning: RichText;
  readonly options: CardOptions;
  readonly line: number;
};

const memberLimits = { min: 2, max: 9, maxWords: 8 };
const minSteps = 3;

export function addListCards(list: List, context: BlockContext): void {
  if (!allowsCards(context) || isTableOfContents(list)) {
    // Marks that say nothing of cards that aren't made are no mistake.
    takeMarks(flattenTree(list), context.draft.unusedMarks);
    return;
  }
  const items = list.children.map((item) => itemText(item, context));
  const terms = list.ordered ? [] : list.children.flatMap((item) => parseTerm(item, context) ?? []);
  for (const term of terms) addTermCards(term, context);
  const texts = items.filter((text): text is RichText => text !== undefined && text.length > 0);
  if (texts.length < items.length) return;
  if (list.ordered) {
    if (items.length >= minSteps) addWholeListCard(context, "order", "steps", texts);
    return;
  }
  if (context.options.noList || items.length < memberLimits.min || items.length > memberLimits.max) return;
  if (terms.length === items.length)
    addWholeListCard(
      context,
      "list",
      "members",
      terms.map(({ name }) => [name]),
    );
  else if (terms.length === 0 && list.children.every(isShortItem))
    addWholeListCard(context, "list", "members", texts);
}

/** Links into the same page: a table of contents. */
const isTableOfContents = (list: List): boolean =>
  list.children.every(({ children }) =>
    children.every(
      (child) =>
        (child.type === "list" && isTableOfContents(child)) ||
        (child.type === "paragraph" &&
          child.children.every((inline) => inline.type === "link" && inline.url.startsWith("#"))),
    ),
  );

const isShortItem = (item: ListItem): boolean => {
  const [only, ...more] = item.children;
  if (more.length > 0 || only?.type !== "paragraph") return false;
  const words = only.children
    .map((child) => ("value" in child && child.type !== "html" ? child.value : "x"))
    .join(" ");
  return words.split(/\s+/).filter(Boolean).length <= memberLimits.maxWords;
};

function itemText(item: ListItem, { draft }: BlockContext): RichText | undefined {
  const [first] = item.children;
  return first?.type === "paragraph"
    ? removeLinks(convertText(first.children, draft.linkContext))
    : undefined;
}

/** `**Term**: meaning`, `**[Term](https://…)**: meaning` or `**Term:** meaning`. */
function parseTerm(item: ListItem, context: BlockContext): Term | undefined {
  const [first] = item.children;
  if (first?.type !== "paragraph") return undefined;
  const [head, ...rest] = convertText(first.children, context.draft.linkContext);
  const name = head === undefined ? "" : boldText(head);
  const [next, ...more] = rest;
  if (name === "" || typeof next !== "string") return undefined;
  const colonMatch = /^\s*:\s*/.exec(next);
  if (!colonMatch && !name.endsWith(":")) return undefined;
  const meaning = trimText([next.slice(colonMatch?.[0].length ?? 0), ...more]);
  if (meaning.length === 0) return undefined;
  const line = item.position?.start.line ?? context.line;
  const options = toCardOptions(takeMarks(first.children, context.draft.unusedMarks));
  return { name: name.replace(/:$/, "").trim(), meaning, options, line };
}

function boldText(head: Inline): string {
  if (typeof head === "string" || head.type === "break" || head.type === "code") return "";
  if (head.type === "strong") return plainTextOf(head.children).trim();
  const [only, ...more] = head.type === "link" ? head.children : [];
  return only !== undefined && more.length === 0 ? boldText(only) : "";
}

function addTermCards({ name, meaning, options, line }: Term, context: BlockContext): void {
  if (options.noCards) return;
  const fact = buildFactId(context, options, name);
  if (fact.endsWith("/")) return;
  const listOptions = context.options;
  const taggedContext = {
    ...context,
    options: { ...listOptions, tags: [...listOptions.tags, ...options.tags] },
  };
  const ask = options.ask ?? listOptions.ask;
  const boldName: RichText = [{ type: "strong", children: [name] }];
  const front =
    ask === undefined ? [createParagraph(["What is ", ...boldName, "?"])] : fillTemplate(ask, { term: name });
  const formerNames = resolveFormerNames(options.formerNames, context);
  addCard(
    taggedContext,
    fact,
    "meaning",
    { kind: "term", front, back: [createParagraph(capitalizeFirst(meaning))] },
    line,
    formerNames,
  );
  if (options.oneWay || listOptions.oneWay) return;
  const question = options.name ?? listOptions.name;
  const nameQuestion: RichText =
    question === undefined ? [...context.section.title, ": which one is this?"] : [question];
  const maskedMeaning = createParagraph(capitalizeFirst(maskName(removeLinks(meaning), name)));
  addCard(
    taggedContext,
    fact,
    "name",
    {
      kind: "term",
      front: [createParagraph(nameQuestion), maskedMeaning],
      back: [createParagraph(boldName)],
    },
    line,
    formerNames,
  );
}

/** The meaning without the name that is asked for: whole, without its brackets, and what stands in them. */
function maskName(text: RichText, name: string): RichText {
  const [, outside = "", inside = ""] = /^(.*\S)\s*\(([^()]+)\)$/.exec(name) ?? [];
  const names = [name, outside, inside].filter((part) => part.trim() !== "");
  const alternatives = names.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, "giu");
  const hide = (parts: RichText): RichText =>
    parts.map((part): Inline => {
      if (typeof part === "string") return part.replace(pattern, "…");
      if (part.type === "code") return { ...part, text: part.text.replace(pattern, "…") };
      return part.type === "break" ? part : { ...part, children: hide(part.children) };
    });
  return hide(text);
}

/** The card that asks for all of a list. A section has one without a name of its own; more need one. */
function addWholeListCard(
  context: BlockContext,
  kind: "order" | "list",
  subject: string,
  items: readonly RichText[],
): void {
  const { draft, section, options, leadIn } = context;
  // The list's own id names the list; its terms have theirs.
  const fact = buildFactId(context, options, subject);
  const side = kind;
  if (options.id === undefined && draft.origins.has(`${fact}:${side}`)) {
    draft.report.warning(
      context.line,
      `the second list of this section gives no card of its own. Name it with <!-- id: … --> if it should, or mark it <!-- no cards -->.`,
    );
    return;
  }
  const template = kind === "order" ? options.ask : options.list;
  const title = leadIn ? removeColon(leadIn) : undefined;
  const question = (): RichText => {
    if (kind === "order")
      return title
        ? [...title, ": which steps, in order?"]
        : ["What are the steps of ", ...section.title, ", in order?"];
    if (title) return [...title, `: name the ${items.length}.`];
    return isQuestion(section.title) ? section.title : [`Name the ${items.length}: `, ...section.title, "."];
  };
  const front =
    template === undefined ? [createParagraph(removeLinks(question()))] : fillTemplate(template, {});
  addCard(
    context,
    fact,
    side,
    { kind, front, items },
    context.line,
    resolveFormerNames(options.formerNames, context),
  );
}
