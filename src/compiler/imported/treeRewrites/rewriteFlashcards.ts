/** Rewrites the forms of flashcard tools: Obsidian (`Q::A`, `?`, `==hidden==`, `#card`), hashcards (`C: [hidden]`), Mochi (`{{1::x}}`). */
import type { Heading, PhrasingContent, Root, RootContent } from "mdast";
import { flattenTree } from "../../markdown/tree";
import { type Line, paragraphOf, splitLines } from "../lines";
import { type FlowContent, type QuestionAnswer, isFlow, withPosition } from "../nodes";
import { textOf } from "../questionText";
import { rewriteRemNote } from "./rewriteRemNote";
import { rewriteTaggedItems } from "./rewriteTaggedItems";
import { anyCardTag, flashcardOf, isCodeBefore } from "./flashcardOf";
import { joinSeparated, separatorOf } from "./separatedCards";

const cardTag = /(?:^|\s)#(?:flash)?cards?(?:[/-][\w/-]+)?(?=\s|$)/i;

/** `;;` separates the sides only if several lines have it: in Obsidian's plug-in, users choose the separator. */
const onlyColons = /:{2,3}/;
const orSemicolons = /:{2,3}|;;/;
const minSemicolons = 3;

/** Edits the tree in place. `hasTag`: the front matter has the tag that Obsidian's plug-in looks for. */
export function rewriteFlashcards(root: Root, hasTag: boolean): void {
  const text = root.children.map((node) => textOf(node)).join("\n");
  const isObsidian =
    cardTag.test(text) ||
    hasTag ||
    root.children.some((node) => separatorOf(node) !== undefined) ||
    /(?:^|\n)\S[^\n]*\S ?:{2,3} ?\S/.test(text);
  // In a sentence, "::" between spaces is an operator.
  const inline = text.match(/^[^\n]*\S ?:{2,3} ?\S/gm) ?? [];
  const isSentence =
    inline.length === 1 && !hasTag && !cardTag.test(text) && /[^?？] :: /.test(inline[0] ?? "");
  const separator = countSemicolons(root) >= minSemicolons ? orSemicolons : onlyColons;
  root.children = joinSeparated(rewriteTagged(rewriteTaggedItems(rewriteRemNote(root.children)))).flatMap(
    (node) => rewriteNode(node, { isObsidian, isSentence, separator }),
  );
  for (const node of flattenTree(root))
    if (node.type === "text") node.value = node.value.replace(anyCardTag, "");
}

/** Counts lines such as `Front;;Back`, but not code such as `for (;;)`. */
const countSemicolons = (root: Root): number =>
  flattenTree(root)
    .flatMap((node) => (node.type === "paragraph" ? splitLines(node.children) : []))
    .filter((line) => /[^\s;(] ?;; ?[^\s;)]/.test(textOf(line))).length;

type Forms = { readonly isObsidian: boolean; readonly isSentence: boolean; readonly separator: RegExp };

function rewriteNode(node: RootContent, { isObsidian, isSentence, separator }: Forms): RootContent[] {
  if (node.type === "list") {
    // "C: [1]" beside "B: [2]" is an option.
    if (node.children.some((item) => /^B:\s/.test(textOf(item)))) return [node];
    const cards = node.children.map(({ checked, children: [first] }) =>
      first?.type === "paragraph" && typeof checked !== "boolean"
        ? (inlineCard(first.children, separator) ?? listCloze(first.children, isObsidian))
        : undefined,
    );
    if (cards.every((card) => card === undefined)) return [node];
    return node.children.map((item, i): RootContent => {
      const card = cards[i];
      return card ? withPosition(card, item) : { ...node, children: [item] };
    });
  }
  if (node.type !== "paragraph") return [node];
  const lines = splitLines(node.children);
  const cards = isSentence ? [] : lines.map((line) => inlineCard(line, separator));
  if (cards.some((card) => card !== undefined))
    return lines.map((line, i) => withPosition(cards[i] ?? paragraphOf(line), node));
  return [clozeOf(node.children, lines, isObsidian) ?? node].map((each) => withPosition(each, node));
}

/** `Question::Answer`, and `A:::B` both ways. Not `std::vector`, which has no space in its first part or around `::`. */
function inlineCard(line: Line, separator: RegExp): QuestionAnswer | undefined {
  const separatorIndex = line.findIndex((node) => node.type === "text" && separator.test(node.value));
  const node = line[separatorIndex];
  if (node?.type !== "text" || /^C:\s/.test(textOf(line)) || /\{\{/.test(textOf(line))) return undefined;
  const match = new RegExp(`^(.*?)(\\s*)(${separator.source})(?!:)(\\s*)(.*)$`, "s").exec(node.value);
  if (!match) return undefined;
  const [, before = "", space = "", colons = "", after = "", rest = ""] = match;
  const question: PhrasingContent[] = [
    ...line.slice(0, separatorIndex),
    ...(before === "" ? [] : [{ ...node, value: before }]),
  ];
  const answer: PhrasingContent[] = [
    ...(rest === "" ? [] : [{ ...node, value: rest }]),
    ...line.slice(separatorIndex + 1),
  ];
  const front = textOf(question).trim();
  const back = textOf(answer).trim();
  if (front === "" || back === "" || isCodeBefore(front)) return undefined;
  const isPath =
    space === "" &&
    after === "" &&
    (/\bstd$|_\w+$/.test(front) ||
      // "map::end 的迭代器": a path in Chinese words.
      (/[a-z]$/i.test(front) && /^[a-z]/i.test(back) && /\p{Script=Han}/u.test(front + back)) ||
      (!/[?\s]/.test(front) && /^\w+(?:::\w+)*(?:[(<].*)?$/.test(back)));
  if (isPath) return undefined;
  return flashcardOf({ question, answer: [paragraphOf(answer)], isTwoWay: colons === ":::" });
}

/** `#flashcards/k8s`; mdanki's tags are links. */
const isHashtagLine = (node: RootContent): boolean =>
  node.type === "paragraph" &&
  /^(?:\s*#[\w/-]+)+\s*$/.test(textOf(node)) &&
  node.children.every(({ type }) => type !== "link");

/** `## Question #card`: the text under the heading is the answer. */
function rewriteTagged(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  let open: { readonly heading: Heading; readonly answer: FlowContent[] } | undefined;
  let below: QuestionAnswer[] = [];
  const close = () => {
    if (open && open.answer.length > 0) {
      const { heading, answer } = open;
      result.push(withPosition(flashcardOf({ question: heading.children, answer }), heading));
    }
    result.push(...below);
    [open, below] = [undefined, []];
  };
  for (const node of nodes) {
    if (node.type === "heading") {
      close();
      if (cardTag.test(textOf(node))) open = { heading: node, answer: [] };
      else result.push(node);
    } else if (isHashtagLine(node)) continue;
    else if (open && node.type === "questionAnswer") below.push(node);
    else if (open && isFlow(node)) open.answer.push(node);
    else result.push(node);
  }
  close();
  return result;
}

/** `{{c1::x}}`, `{{1::x}}`, `==x==` and hashcards' `C: … [x]`, to our `C: … {{x}}`. */
function clozeOf(
  nodes: readonly PhrasingContent[],
  lines: readonly Line[],
  isObsidian: boolean,
): RootContent | undefined {
  const text = textOf(nodes);
  const hasLabel = /^C:\s/.test(text);
  const change = (convert: (value: string) => string) =>
    nodes.map((node) => (node.type === "text" ? { ...node, value: convert(node.value) } : node));
  const label: PhrasingContent[] = hasLabel ? [] : [{ type: "text", value: "C: " }];
  if (/\{\{c?\d+::/.test(text))
    return paragraphOf([...label, ...change((value) => value.replace(/\{\{(\d+)::/g, "{{c$1::"))]);
  if (
    hasLabel &&
    !text.includes("{{") &&
    hasBalancedBrackets(textOf(nodes.filter(({ type }) => type !== "inlineCode")))
  )
    return paragraphOf(change((value) => value.replace(/\[/g, "{{").replace(/\]/g, "}}")));
  if (isObsidian && lines.length > 0 && /==[^=\s][^=]*==/.test(text))
    return paragraphOf([...label, ...change((value) => value.replace(/==([^=\s][^=]*)==/g, "{{$1}}"))]);
  return undefined;
}

/** `- {{a}}: {{b}}`, which is a cloze for Obsidian's plug-in. */
const listCloze = (nodes: readonly PhrasingContent[], isObsidian: boolean): RootContent | undefined => {
  const text = textOf(nodes);
  if (isObsidian && /\{\{[^{}]+\}\}/.test(text) && !/\{\{c?\d+::/.test(text))
    return paragraphOf([{ type: "text", value: "C: " }, ...nodes]);
  return clozeOf(nodes, splitLines(nodes), isObsidian);
};

/** Whether there are brackets, in pairs that aren't nested. */
const hasBalancedBrackets = (text: string): boolean => {
  const brackets = text.replace(/[^[\]]/g, "");
  return brackets !== "" && brackets.replaceAll("[]", "") === "";
};
