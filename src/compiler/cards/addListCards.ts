/** Cards from lists: a card for each term, and one for the whole list, its members or steps. */
import { type RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import type { List, ListItem } from "mdast";
import { addCard, buildFactId } from "../draft/addCard";
import type { BlockContext } from "../draft/blockContext";
import { takeOptions } from "../draft/cardOptions";
import { convertItemText } from "../markdown/blocks";
import { isQuestionText } from "../imported/questionText";
import { labelOf } from "../imported/treeRewrites/repeatedLabels";
import { marksOf, takeMarks } from "../markdown/marks";
import { flattenTree } from "../markdown/tree";
import { fillTemplate } from "../text/fillTemplate";
import { createParagraph, isQuestion, removeColon, removeLinks } from "../text/inlineText";
import { termContext } from "./imported/importedFronts";
import { isMemberList, isProcedure, stepsPhrase } from "./imported/importedLists";
import { isMeaning, isTermName } from "./imported/importedTerms";
import { isLinkList } from "./isLinkList";
import { addTermCards, readTerm } from "./termCards";

const memberLimits = { min: 2, max: 9, maxWords: 8 };
const minSteps = 3;

export function addListCards(list: List, context: BlockContext): void {
  const { draft, marks } = context;
  const { isReadAsImported } = context;
  if (!context.allowsCards || isTableOfContents(list) || (isReadAsImported && isLinkList(list))) {
    // Marks inside a list without cards need no warning.
    takeMarks(marksOf(flattenTree(list), draft.marks), draft.marks);
    return;
  }
  // In an imported guide a numbered list may be one of terms.
  const about = isReadAsImported ? termContext(context) : undefined;
  const terms = (isReadAsImported ? about === undefined : list.ordered === true)
    ? []
    : list.children
        .flatMap((item) => readTerm(item, context) ?? [])
        .filter(
          ({ name, meaning }) =>
            !isReadAsImported ||
            (isTermName(name, meaning) &&
              isMeaning(meaning, name) &&
              !draft.repeatedLabels.has(labelOf(name))),
        );
  for (const term of terms) addTermCards(term, context, about);
  const items = list.children.map((item) => removeLinks(convertItemText(item, draft.linkContext) ?? []));
  if (items.some((item) => item.length === 0)) return;
  if (isReadAsImported && list.ordered) {
    if (terms.length === 0 && isProcedure(items, context.leadIn, context.section.title))
      addWholeListCard("order", items, context);
    return;
  }
  if (list.ordered) {
    if (items.length >= minSteps) addWholeListCard("order", items, context);
    return;
  }
  if (items.length < memberLimits.min || items.length > memberLimits.max) return;
  if (takeOptions(marks, ["no list"], draft.marks).hasNoList) return;
  const isTermList = terms.length === items.length;
  if (isReadAsImported && !isMemberList(items, context.leadIn, isTermList)) return;
  if (!isTermList && (terms.length > 0 || !list.children.every(isShortItem))) return;
  addWholeListCard("list", isTermList ? terms.map(({ name }) => [name]) : items, context);
}

/** Whether all items are links into the same page. */
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

function addWholeListCard(kind: "order" | "list", items: readonly RichText[], context: BlockContext): void {
  const { draft, section, leadIn, marks, line } = context;
  const options = takeOptions(marks, ["id", kind === "order" ? "ask" : "list"], draft.marks);
  const listName = kind === "order" ? "steps" : "members";
  const subject = context.isReadAsImported && leadIn ? `${listName} ${plainTextOf(leadIn)}` : listName;
  const fact = buildFactId(context, options.id, subject, line, true);
  const template = kind === "order" ? options.ask : options.list;
  const title = leadIn ? removeColon(leadIn) : undefined;
  const question = (): RichText => {
    if (context.isReadAsImported && !leadIn && isQuestionText(plainTextOf(section.title)))
      return section.title;
    // A heading such as "Steps to deploy" announces the steps itself.
    const orderTitle =
      title ??
      (context.isReadAsImported && stepsPhrase.test(plainTextOf(section.title)) ? section.title : undefined);
    if (kind === "order")
      return orderTitle
        ? [...orderTitle, ": which steps, in order?"]
        : ["What are the steps of ", ...section.title, ", in order?"];
    if (title) return [...title, `: name the ${items.length}.`];
    return isQuestion(section.title) ? section.title : [`Name the ${items.length}: `, ...section.title, "."];
  };
  const front =
    template === undefined ? [createParagraph(removeLinks(question()))] : fillTemplate(template, {});
  addCard(context, {
    fact,
    side: kind,
    content: { kind, front, items },
  });
}
