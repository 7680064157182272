/** Rewrites cards in Logseq's outlines: `- Prompt #card`, with the answer in the items below it. */
import type { List, ListItem, RootContent } from "mdast";
import { anyCardTag, flashcardOf } from "./flashcardOf";
import { type FlowContent, type QuestionAnswer, withPosition } from "../nodes";
import { textOf } from "../questionText";

const maxLabelWords = 3;

export const rewriteTaggedItems = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.flatMap((node) => (node.type === "list" ? rewriteList(node) : [node]));

function rewriteList(list: List): RootContent[] {
  const parts = list.children.map((item) => splitItem(item));
  if (parts.every(({ cards }) => cards.length === 0)) return [list];
  const result: RootContent[] = [];
  for (const { rest, cards } of parts) {
    if (rest) result.push({ ...list, children: [rest] });
    result.push(...cards);
  }
  return result;
}

type Parts = { readonly rest: ListItem | undefined; readonly cards: readonly QuestionAnswer[] };

/** The cards of an item and of the items below it, and the rest of it. A card below leaves its prompt in the answer above. */
function splitItem(item: ListItem): Parts {
  const [first] = item.children;
  const cards: QuestionAnswer[] = [];
  const children = item.children.map((node): FlowContent => {
    if (node.type !== "list") return node;
    const below = node.children.map((each) => splitItem(each));
    cards.push(...below.flatMap((each) => each.cards));
    const items = below.flatMap(
      ({ rest, cards: [card] }, i) => rest ?? promptOf(node.children[i], card) ?? [],
    );
    return { ...node, children: items.filter((each) => each.children.length > 0) };
  });
  const rest = children.filter((node) => node.type !== "list" || node.children.length > 0);
  const card = first && hasTag(first) ? cardOf(item, rest) : undefined;
  return card ? { rest: undefined, cards: [card, ...cards] } : { rest: { ...item, children: rest }, cards };
}

const promptOf = (item: ListItem | undefined, card: QuestionAnswer | undefined): ListItem | undefined =>
  item && card ? { ...item, children: [{ type: "paragraph", children: [...card.question] }] } : undefined;

/** A prompt with a blank is a cloze, which needs no answer below. */
const hasTag = (node: FlowContent): boolean => {
  const text = node.type === "paragraph" || node.type === "heading" ? textOf(node) : "";
  return text.search(anyCardTag) !== -1 && !text.includes("{{");
};

function cardOf(item: ListItem, [prompt, ...rest]: readonly FlowContent[]): QuestionAnswer | undefined {
  if (prompt?.type !== "paragraph" && prompt?.type !== "heading") return undefined;
  const lists = rest.flatMap((node) => (node.type === "list" ? labelItems(node) : []));
  const details = lists.length > 0 ? rest.filter(({ type }) => type !== "list") : [];
  const answer = lists.length > 0 ? lists : rest;
  return answer.length > 0
    ? withPosition(flashcardOf({ question: prompt.children, details, answer }), item)
    : undefined;
}

/** Adds a colon to items that are labels of the items below them, such as "Definition". */
const labelItems = (list: List): List => ({
  ...list,
  children: list.children.map((item) => {
    const [first, next] = item.children;
    const isLabel =
      first?.type === "paragraph" &&
      next?.type === "list" &&
      /^\p{Lu}[\p{L}\s]{1,30}$/u.test(textOf(first).trim());
    return isLabel && textOf(first).trim().split(/\s+/).length <= maxLabelWords
      ? Object.assign({}, item, {
          children: [
            { ...first, children: [...first.children, { type: "text", value: ":" }] },
            ...item.children.slice(1),
          ],
        })
      : item;
  }),
});
