/** The forms of flashcard tools: Obsidian (`Q::A`, `?`, `==hidden==`, `#card`), hashcards (`C: [hidden]`), Mochi (`{{1::x}}`). */
import type { Heading, PhrasingContent, Root, RootContent } from "mdast";
import { flattenTree } from "../markdown/tree";
import { type Line, joinLines, paragraphOf, splitLines } from "./lines";
import { type FlowContent, type QuestionAnswer, isFlow, withPosition } from "./nodes";
import { textOf } from "./questionText";

const cardTag = /(?:^|\s)#(?:flash)?cards?(?:[/-][\w/-]+)?(?=\s|$)/i;
const anyCardTag = /(?:^|\s)#(?:flash)?cards?(?:[/-][\w/-]+)?(?:\s+\^[\w-]+)?(?=\s|$)/gi;

/** Edits the tree in place. `hasTag`: the front matter has the tag that Obsidian's plug-in looks for. */
export function rewriteFlashcards(root: Root, hasTag: boolean): void {
  const text = root.children.map((node) => textOf(node)).join("\n");
  const isObsidian = cardTag.test(text) || hasTag || /(?:^|\n)\S[^\n]*\S ?:{2,3} ?\S|\n\?{1,2}\n/.test(text);
  root.children = rewriteTagged(root.children).flatMap((node) => rewriteNode(node, isObsidian));
  root.children = joinSeparated(root.children);
  for (const node of flattenTree(root))
    if (node.type === "text") node.value = node.value.replace(anyCardTag, "");
}

function rewriteNode(node: RootContent, isObsidian: boolean): RootContent[] {
  if (node.type === "list") {
    const cards = node.children.map(({ children: [first] }) =>
      first?.type === "paragraph"
        ? (inlineCard(first.children) ?? listCloze(first.children, isObsidian))
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
  const separator = lines.findIndex((line) => /^\?{1,2}$/.test(textOf(line).trim()));
  if (separator > 0 && separator < lines.length - 1) {
    const isTwoWay = textOf(lines[separator] ?? []).trim() === "??";
    return [
      withPosition(
        cardOf(
          joinLines(lines.slice(0, separator)),
          [paragraphOf(joinLines(lines.slice(separator + 1)))],
          isTwoWay,
        ),
        node,
      ),
    ];
  }
  const cards = lines.map((line) => inlineCard(line));
  if (cards.some((card) => card !== undefined))
    return lines.map((line, i) => withPosition(cards[i] ?? paragraphOf(line), node));
  return [clozeOf(node.children, lines, isObsidian) ?? node].map((each) => withPosition(each, node));
}

const cardOf = (
  question: PhrasingContent[],
  answer: readonly FlowContent[],
  isTwoWay: boolean,
): QuestionAnswer => ({
  type: "questionAnswer",
  question: withoutTags(question),
  details: [],
  answer,
  ...(isTwoWay ? { isTwoWay } : {}),
});

/** `Question::Answer`, and `A:::B` both ways. Not `std::vector`, which has no space in its first part or around `::`. */
function inlineCard(line: Line): QuestionAnswer | undefined {
  const at = line.findIndex((node) => node.type === "text" && /:{2,3}/.test(node.value));
  const node = line[at];
  if (node?.type !== "text" || /^C:\s/.test(textOf(line)) || /\{\{/.test(textOf(line))) return undefined;
  const match = /^(.*?)(\s*)(:{2,3})(?!:)(\s*)(.*)$/s.exec(node.value);
  if (!match) return undefined;
  const [, before = "", space = "", colons = "", after = "", rest = ""] = match;
  const question: PhrasingContent[] = [
    ...line.slice(0, at),
    ...(before === "" ? [] : [{ ...node, value: before }]),
  ];
  const answer: PhrasingContent[] = [
    ...(rest === "" ? [] : [{ ...node, value: rest }]),
    ...line.slice(at + 1),
  ];
  const asked = textOf(question).trim();
  const said = textOf(answer).trim();
  if (asked === "" || said === "") return undefined;
  const isPath =
    space === "" && after === "" && !/[?\s]/.test(asked) && /^\w+(?:::\w+)*(?:[(<].*)?$/.test(said);
  if (isPath) return undefined;
  return cardOf(question, [paragraphOf(answer)], colons === ":::");
}

const withoutTags = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.map((node, i) => {
    if (node.type !== "text") return node;
    const value = node.value.replace(anyCardTag, "");
    return { ...node, value: i === nodes.length - 1 ? value.trimEnd() : value };
  });

/** A question, then `?` as a paragraph of its own, then the answer. */
function joinSeparated(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    const lines = node.type === "paragraph" ? splitLines(node.children) : [];
    const last = textOf(lines.at(-1) ?? []).trim();
    if (!/^\?{1,2}$/.test(last)) {
      out.push(node);
      continue;
    }
    const question = lines.length > 1 ? joinLines(lines.slice(0, -1)) : takeQuestion(out);
    const next = nodes[i + 1];
    if (question && next && isFlow(next) && next.type !== "heading") {
      out.push(withPosition(cardOf(question, [next], last === "??"), node));
      i += 1;
    } else out.push(node);
  }
  return out;
}

function takeQuestion(out: RootContent[]): PhrasingContent[] | undefined {
  const last = out.at(-1);
  if (last?.type !== "paragraph") return undefined;
  out.pop();
  return last.children;
}

/** `## Question #card`: what stands under the heading answers it. */
function rewriteTagged(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  let open: { readonly heading: Heading; readonly answer: FlowContent[] } | undefined;
  const close = () => {
    if (open && open.answer.length > 0)
      out.push(withPosition(cardOf([...open.heading.children], open.answer, false), open.heading));
    open = undefined;
  };
  for (const node of nodes) {
    if (node.type === "heading") {
      close();
      if (cardTag.test(textOf(node))) open = { heading: node, answer: [] };
      else out.push(node);
    } else if (node.type === "paragraph" && /^(?:\s*#[\w/-]+)+\s*$/.test(textOf(node))) continue;
    else if (open && isFlow(node)) open.answer.push(node);
    else out.push(node);
  }
  close();
  return out;
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
  if (hasLabel && !text.includes("{{") && balanced(text))
    return paragraphOf(change((value) => value.replace(/\[/g, "{{").replace(/\]/g, "}}")));
  if (isObsidian && lines.length > 0 && /==[^=\s][^=]*==/.test(text))
    return paragraphOf([...label, ...change((value) => value.replace(/==([^=\s][^=]*)==/g, "{{$1}}"))]);
  return undefined;
}

/** `- {{a}}: {{b}}`, as Obsidian's plug-in takes it. */
const listCloze = (nodes: readonly PhrasingContent[], isObsidian: boolean): RootContent | undefined => {
  const text = textOf(nodes);
  if (isObsidian && /\{\{[^{}]+\}\}/.test(text) && !/\{\{c?\d+::/.test(text))
    return paragraphOf([{ type: "text", value: "C: " }, ...nodes]);
  return clozeOf(nodes, splitLines(nodes), isObsidian);
};

/** Brackets in pairs, none inside another, and at least one pair. */
const balanced = (text: string): boolean => {
  const brackets = text.replace(/[^[\]]/g, "");
  return brackets !== "" && brackets.replaceAll("[]", "") === "";
};
