/** RemNote's cards, in lines and list items: `Q >> A`, `A << Q`, `A <> B`, and `Q >>>` above its answer, in exports `Q―A` and `Q ↓`; beside these, `Concept :: meaning`. */
import type { List, ListItem, PhrasingContent, RootContent } from "mdast";
import { flattenTree } from "../../markdown/tree";
import { flashcardOf, isCodeBefore } from "../lineRewrites/separatedCards";
import { type Line, dropStart, paragraphOf, splitLines } from "../lines";
import { type FlowContent, type QuestionAnswer, isFlow, withPosition } from "../nodes";
import { isQuestionText, textOf } from "../questionText";

const arrow = /^(.*?)(\s*)(>>|<<|<>|::|;;|―)(?![>:;1―])(\s*)(.*)$/s;
const open = /\s*(?:>>>|>>1\.|↓)\s*$/;
/** "Go to Settings >> Plugins" leads through menus. */
const leading = /^(?:go|click|open|select|choose|navigate|press|see|use|run|in|from|under|via)\b/i;
const maxWords = 12;

export function rewriteRemNote(nodes: readonly RootContent[]): RootContent[] {
  const lines = nodes
    .flatMap((node) => flattenTree(node))
    .flatMap((node) => (node.type === "paragraph" ? splitLines(node.children) : []));
  const count = lines.filter((line) => open.test(textOf(line)) || isArrow(splitLine(line))).length;
  if (count === 0) return [...nodes];
  const isOften = count > 1;
  const out: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    const next = nodes[i + 1];
    if (node?.type === "list") out.push(...rewriteList(node, isOften));
    else if (node?.type === "paragraph" && open.test(textOf(node)) && next && isFlow(next)) {
      out.push(withPosition(flashcardOf(withoutEnd(node.children), [next], false), node));
      i += 1;
    } else if (node?.type === "paragraph") {
      const own = splitLines(node.children);
      const cards = own.map((line) => cardOf(line, isOften));
      if (cards.every((card) => card === undefined)) out.push(node);
      else out.push(...own.map((line, k) => withPosition(cards[k] ?? paragraphOf(line), node)));
    } else if (node) out.push(node);
  }
  return out;
}

/** Cards stand in an outline on any level. */
function rewriteList(list: List, isOften: boolean): RootContent[] {
  const parts = list.children.map((item): RootContent[] => {
    const [first, ...rest] = item.children;
    if (first?.type !== "paragraph") return [{ ...list, children: [item] }];
    if (open.test(textOf(first)) && rest.length > 0)
      return [
        withPosition(flashcardOf(withoutEnd(first.children), rest, false), item),
        ...rest
          .flatMap((node) => (node.type === "list" ? rewriteList(node, isOften) : []))
          .filter(({ type }) => type === "questionAnswer"),
      ];
    const nested = rest.flatMap((node) => (node.type === "list" ? rewriteList(node, isOften) : [node]));
    const below = nested.filter(
      (node): node is FlowContent => isFlow(node) && node.type !== "questionAnswer",
    );
    const cards = nested.filter(({ type }) => type === "questionAnswer");
    const card = cardOf(first.children, isOften, below);
    const kept: ListItem = { ...item, children: [first, ...below] };
    return [card ? withPosition(card, item) : { ...list, children: [kept] }, ...cards];
  });
  return parts.flat().some(({ type }) => type === "questionAnswer") ? parts.flat() : [list];
}

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

/** Whether the words make a card: no shell command, way through menus, or "for n >> p". */
function isArrow(split: Split | undefined): split is Split {
  if (!split || split.sign === "::" || split.sign === ";;") return false;
  const [front, back] = [textOf(split.front).trim(), textOf(split.back).trim()];
  if (isQuestionText(front)) return true;
  return (
    (split.isSpaced || split.sign === "―") &&
    /\p{L}/u.test(front) &&
    !isCodeBefore(front) &&
    /[\p{L}\p{N}]/u.test(back) &&
    !leading.test(front) &&
    !/\s\p{L}$/u.test(front) &&
    !/^[~./$]\S*$|^\S+\/\S*$/.test(back)
  );
}

function cardOf(
  line: Line,
  isOften: boolean,
  below: readonly FlowContent[] = [],
): QuestionAnswer | undefined {
  const split = splitLine(line);
  if (!split) return undefined;
  const { back, sign, isSpaced } = split;
  // What follows a formula on lines of its own keeps the mark of its list.
  const marker = /^\s*[-*•]\s+(?=\S)/.exec(textOf(split.front))?.[0] ?? "";
  const front = marker === "" ? split.front : dropStart(split.front, marker.length);
  const [asked, said] = [textOf(front).trim(), textOf(back).trim()];
  const isQuestion = isQuestionText(asked);
  if (sign === "::" || sign === ";;")
    return isSpaced && !isCodeBefore(asked)
      ? flashcardOf(front, [paragraphOf(back), ...below], sign === "::" && !isQuestion)
      : undefined;
  // One arrow in a guide is a card if its words are.
  const isCard =
    isOften || isQuestion || (asked.length > 1 && said.length > 1 && asked.split(/\s+/).length <= maxWords);
  if (!isArrow(split) || !isCard) return undefined;
  return flashcardOf(front, [paragraphOf(back), ...below], sign === "<>");
}

function withoutEnd(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.findLastIndex((node) => textOf(node).trim() !== "");
  return nodes.map((node, i) =>
    i === last && node.type === "text" ? { ...node, value: node.value.replace(open, "") } : node,
  );
}
