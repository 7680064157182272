/** Rewrites RemNote's cards, in lines and list items: `Q >> A`, `A << Q`, `A <> B`, and `Q >>>` above its answer, in exports `Q―A` and `Q ↓`; beside these, `Concept :: meaning`. */
import type { List, ListItem, PhrasingContent, RootContent } from "mdast";
import { flattenTree } from "../../markdown/tree";
import { flashcardOf, isCodeBefore } from "./flashcardOf";
import { type Line, dropStart, paragraphOf, splitLines } from "../lines";
import { type FlowContent, type QuestionAnswer, isFlow, withPosition } from "../nodes";
import { isQuestionText, textOf } from "../questionText";

const arrow = /^(.*?)(\s*)(>>|<<|<>|::|;;|―)(?![>:;1―])(\s*)(.*)$/s;
const openEnd = /\s*(?:>>>|>>1\.|↓)\s*$/;
/** "Go to Settings >> Plugins" is a path through menus. */
const menuPathStart = /^(?:go|click|open|select|choose|navigate|press|see|use|run|in|from|under|via)\b/i;
const maxWords = 12;

export function rewriteRemNote(nodes: readonly RootContent[]): RootContent[] {
  const lines = nodes
    .flatMap((node) => flattenTree(node))
    .flatMap((node) => (node.type === "paragraph" ? splitLines(node.children) : []));
  const count = lines.filter((line) => openEnd.test(textOf(line)) || isArrow(splitLine(line))).length;
  if (count === 0) return [...nodes];
  const hasSeveral = count > 1;
  const result: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    const next = nodes[i + 1];
    if (node?.type === "list") result.push(...rewriteList(node, hasSeveral));
    else if (node?.type === "paragraph" && openEnd.test(textOf(node)) && next && isFlow(next)) {
      result.push(withPosition(flashcardOf({ question: withoutEnd(node.children), answer: [next] }), node));
      i += 1;
    } else if (node?.type === "paragraph") {
      const nodeLines = splitLines(node.children);
      const cards = nodeLines.map((line) => cardOf(line, hasSeveral));
      if (cards.every((card) => card === undefined)) result.push(node);
      else result.push(...nodeLines.map((line, k) => withPosition(cards[k] ?? paragraphOf(line), node)));
    } else if (node) result.push(node);
  }
  return result;
}

/** Rewrites the cards on every level of an outline. */
function rewriteList(list: List, hasSeveral: boolean): RootContent[] {
  const parts = list.children.map((item): RootContent[] => {
    const [first, ...rest] = item.children;
    if (first?.type !== "paragraph") return [{ ...list, children: [item] }];
    if (openEnd.test(textOf(first)) && rest.length > 0)
      return [
        withPosition(flashcardOf({ question: withoutEnd(first.children), answer: rest }), item),
        ...rest
          .flatMap((node) => (node.type === "list" ? rewriteList(node, hasSeveral) : []))
          .filter(({ type }) => type === "questionAnswer"),
      ];
    const nested = rest.flatMap((node) => (node.type === "list" ? rewriteList(node, hasSeveral) : [node]));
    const below = nested.filter(
      (node): node is FlowContent => isFlow(node) && node.type !== "questionAnswer",
    );
    const cards = nested.filter(({ type }) => type === "questionAnswer");
    const card = cardOf(first.children, hasSeveral, below);
    const itemWithoutCards: ListItem = { ...item, children: [first, ...below] };
    return [card ? withPosition(card, item) : { ...list, children: [itemWithoutCards] }, ...cards];
  });
  return parts.flat().some(({ type }) => type === "questionAnswer") ? parts.flat() : [list];
}

/** The sides of a card; `sign` is the separator. */
type Split = {
  readonly front: PhrasingContent[];
  readonly back: PhrasingContent[];
  readonly sign: string;
  readonly isSpaced: boolean;
};

function splitLine(line: Line): Split | undefined {
  const separatorIndex = line.findIndex((node) => node.type === "text" && arrow.test(node.value));
  const node = line[separatorIndex];
  const match = node?.type === "text" ? arrow.exec(node.value) : null;
  if (node?.type !== "text" || !match) return undefined;
  const [, before = "", space = "", sign = "", after = "", rest = ""] = match;
  const left = [...line.slice(0, separatorIndex), ...(before === "" ? [] : [{ ...node, value: before }])];
  const right = [...(rest === "" ? [] : [{ ...node, value: rest }]), ...line.slice(separatorIndex + 1)];
  if (textOf(left).trim() === "" || textOf(right).trim() === "" || />>|<<|<>/.test(textOf(right)))
    return undefined;
  return {
    front: sign === "<<" ? right : left,
    back: sign === "<<" ? left : right,
    sign,
    isSpaced: (space !== "" || before === "") && (after !== "" || rest === ""),
  };
}

/** Whether the two sides are a card, and not a shell command, a path through menus, or "for n >> p". */
function isArrow(split: Split | undefined): split is Split {
  if (!split || split.sign === "::" || split.sign === ";;") return false;
  const [front, back] = [textOf(split.front).trim(), textOf(split.back).trim()];
  if (isQuestionText(front)) return true;
  return (
    (split.isSpaced || split.sign === "―") &&
    /\p{L}/u.test(front) &&
    !isCodeBefore(front) &&
    /[\p{L}\p{N}]/u.test(back) &&
    !menuPathStart.test(front) &&
    !/\s\p{L}$/u.test(front) &&
    !/^[~./$]\S*$|^\S+\/\S*$/.test(back)
  );
}

function cardOf(
  line: Line,
  hasSeveral: boolean,
  below: readonly FlowContent[] = [],
): QuestionAnswer | undefined {
  const split = splitLine(line);
  if (!split) return undefined;
  const { sign, isSpaced } = split;
  // A line after a formula may still have its list's marker.
  const marker = /^\s*[-*•]\s+(?=\S)/.exec(textOf(split.front))?.[0] ?? "";
  const front = marker === "" ? split.front : dropStart(split.front, marker.length);
  const answer = [paragraphOf(split.back), ...below];
  const [frontText, backText] = [textOf(front).trim(), textOf(split.back).trim()];
  const isQuestion = isQuestionText(frontText);
  if (sign === "::" || sign === ";;")
    return isSpaced && !isCodeBefore(frontText)
      ? flashcardOf({ question: front, answer, isTwoWay: sign === "::" && !isQuestion })
      : undefined;
  // A single arrow in a guide is a card only if its sides look like one.
  const isCard =
    hasSeveral ||
    isQuestion ||
    (frontText.length > 1 && backText.length > 1 && frontText.split(/\s+/).length <= maxWords);
  if (!isArrow(split) || !isCard) return undefined;
  return flashcardOf({ question: front, answer, isTwoWay: sign === "<>" });
}

function withoutEnd(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.findLastIndex((node) => textOf(node).trim() !== "");
  return nodes.map((node, i) =>
    i === last && node.type === "text" ? { ...node, value: node.value.replace(openEnd, "") } : node,
  );
}
