/** Rewrites terms with their meanings, `**S3** - object storage` or `` `ls` – lists files ``, to `**S3**: object storage`. */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent, Strong } from "mdast";
import { type Line, itemOf, listOf, paragraphOf, splitLines } from "../lines";
import { withPosition } from "../nodes";
import { isQuestionText, textOf } from "../questionText";
import { rewriteDefinitionLists } from "./rewriteDefinitionLists";

/** The meaning follows in the same text, or is formatted and so the next node. */
const dash = /^\s*(?:(?:[-–—]{1,3}|→|=>|=)\s+|——\s*)(?=\S|$)/;
/** `- **HashMap**. A map that …`, in a list. */
const stop = /^\s*\.\s+(?=\p{Lu}\p{Ll}*\s)/u;
/** In Chinese and Japanese there is no space after it. */
const colon = /^\s*(?::\s+|：\s*)(?=\S|$)/;
const definition =
  /^\s+(?:(?:is|are) (?=(?:an?|the|one|used|when|where|how)\b)|means |refers to |stands for )/i;
/** `` `docker stop` stops a container ``, in a list. */
const verb = /^\s+(?=\p{Ll}{3,}s\s)/u;
/** `**TLS** (Transport Layer Security): …` */
const expansion = /^\s*(?:\([^()\n]{2,60}\)|（[^（）\n]{2,60}）)/;
const maxNameWords = 6;
const separator = ": ";

export function rewriteTerms(source: readonly RootContent[]): RootContent[] {
  const nodes = rewriteDefinitionLists(source);
  // `Access – the ability to use something`, as most paragraphs of a glossary.
  const paragraphs = nodes.filter((node) => node.type === "paragraph");
  const dashed = new Set<RootContent>(paragraphs.filter(isDashed));
  const isGlossary = dashed.size >= minDashed && dashed.size * 2 >= paragraphs.length;
  const joined = paragraphs.map((node) => joinMeaning(splitLines(node.children)));
  const meanings = new Map(paragraphs.map((node, i) => [node, joined[i]]));
  const joins = joined.filter((line) => line !== undefined).length >= minJoined;
  return nodes.map((node): RootContent => {
    if (node.type === "list") return rewriteList(node);
    if (node.type !== "paragraph") return node;
    const several = dashed.has(node) ? dashedLines(splitLines(node.children)) : undefined;
    if (several) return withPosition(listTerms(...several), node);
    const term =
      isGlossary && dashed.has(node) ? plainTerm({ type: "listItem", children: [node] }) : undefined;
    return term
      ? withPosition(listTerms(term), node)
      : rewriteParagraph(node, joins ? meanings.get(node) : undefined);
  });
}

const minDashed = 5;
const minJoined = 3;

const isDashed = ({ children: [first] }: Paragraph): boolean =>
  first?.type === "text" && /^\p{L}[^:.?!]{1,48}?\s[-–—]\s+\S+\s\S/u.test(first.value);

const listTerms = (...terms: readonly Paragraph[]): List =>
  listOf(terms.map(({ children }) => itemOf(children)));

/** `Access – the ability to use something`, on each line of a paragraph. */
function dashedLines(lines: readonly Line[]): readonly Paragraph[] | undefined {
  const terms = lines.map((line) => {
    const paragraph = paragraphOf(line);
    return isDashed(paragraph) ? plainTerm({ type: "listItem", children: [paragraph] }) : undefined;
  });
  return terms.length > 1 && terms.every((term) => term !== undefined) ? terms : undefined;
}

function rewriteList(list: List): List {
  // Plain words before a colon or dash are terms only if most items of the list have them.
  const plain = list.children.filter((item) => plainTerm(item) !== undefined).length;
  const takesPlain = plain >= 2 && plain * 3 >= list.children.length * 2;
  return {
    ...list,
    children: list.children.map((item) => {
      const rewritten = markedTerm(item) ?? (takesPlain ? plainTerm(item) : undefined);
      return rewritten ? { ...item, children: [rewritten, ...item.children.slice(1)] } : item;
    }),
  };
}

/** Rewrites a paragraph such as `**IAM** is a service that …` to a list of its terms. */
function rewriteParagraph(node: Paragraph, joined: Line | undefined): RootContent {
  const lines = joined ? [joined] : splitLines(node.children);
  if (lines.length > 1) {
    const terms = lines.map((line) => termOf(line));
    const allTerms = terms.every((term) => term !== undefined) ? terms : dashedLines(lines);
    return allTerms ? withPosition(listTerms(...allTerms), node) : node;
  }
  const term = termOf(lines[0] ?? []);
  return term ? withPosition(listTerms(term), node) : node;
}

/** Joins `**MVC** :` with its meaning on the next line. A guide with only one or two of these may use them as labels. */
function joinMeaning(lines: readonly Line[]): Line | undefined {
  const [[name, colons, ...rest] = [], [first, ...more] = [], ...others] = lines;
  const isTerm =
    name?.type === "strong" &&
    colons?.type === "text" &&
    /^\s*[:：]\s*$/.test(colons.value) &&
    rest.length === 0 &&
    first?.type === "text" &&
    others.length === 0;
  return isTerm ? [name, { ...first, value: `${separator}${first.value}` }, ...more] : undefined;
}

function markedTerm({ children: [first] }: ListItem): Paragraph | undefined {
  return first?.type === "paragraph" ? termOf(first.children, true) : undefined;
}

function termOf(nodes: readonly PhrasingContent[], isItem = false): Paragraph | undefined {
  const visible = nodes.filter((node, i) => i > 0 || textOf(node).trim() !== "");
  const [head, next, ...more] = visible;
  if (!head || next?.type !== "text" || !isName(head)) return undefined;
  const name = textOf(head).trim();
  const endsInColon = /[:：]$/.test(name);
  const isCommand = head.type === "inlineCode" || (head.type === "link" && !holdsBold(head.children));
  const [inBrackets = ""] = (!endsInColon && expansion.exec(next.value)) || [];
  const rest = next.value.slice(inBrackets.length);
  const match = endsInColon
    ? /^\s*/.exec(rest)
    : (dash.exec(rest) ??
      colon.exec(rest) ??
      definition.exec(rest) ??
      (isItem && head.type === "strong" ? stop.exec(rest) : null) ??
      (isCommand && isItem ? verb.exec(rest) : null));
  if (!match || name.split(/\s+/).length > maxNameWords || isQuestionText(name)) return undefined;
  // A dash with only a comment after it.
  if (!endsInColon && match[0].length === rest.length && textOf(more).trim() === "") return undefined;
  const isFullWidth = name.endsWith("：") || /：|——/.test(match[0]);
  const start = isFullWidth ? match[0].replace("——", "：") : endsInColon ? " " : separator;
  return paragraphOf([
    boldName(head, inBrackets),
    { ...next, value: `${start}${rest.slice(match[0].length)}` },
    ...more,
  ]);
}

/** The name as bold words, which a link may hold, with the words in brackets that follow it. */
function boldName(head: PhrasingContent, inBrackets: string): PhrasingContent {
  if (head.type === "link") {
    const [bold] = head.children;
    if (bold?.type === "strong" && holdsBold(head.children))
      return { ...head, children: [withBrackets(bold, inBrackets)] };
  }
  const strong: Strong = head.type === "strong" ? head : { type: "strong", children: [head] };
  return withBrackets(strong, inBrackets);
}

const withBrackets = (strong: Strong, inBrackets: string): Strong =>
  inBrackets === ""
    ? strong
    : { ...strong, children: [...strong.children, { type: "text", value: inBrackets }] };

const holdsBold = (nodes: readonly PhrasingContent[]) => nodes.length === 1 && nodes[0]?.type === "strong";

const isName = (node: PhrasingContent): boolean =>
  node.type === "strong" ||
  node.type === "inlineCode" ||
  (node.type === "link" &&
    (holdsBold(node.children) || node.children.every(({ type }) => type === "inlineCode")));

/** `SQS: a queue` or `Pod - the smallest unit`. */
function plainTerm({ children: [first] }: ListItem): Paragraph | undefined {
  if (first?.type !== "paragraph") return undefined;
  const [head, ...more] = first.children;
  if (head?.type !== "text") return termOf(first.children);
  const match = /^([\p{L}\p{N}][^:\n.?!]{0,48}?)(?:\s*:|\s+[-–—])\s+(?=\S)/u.exec(head.value);
  const name = match?.[1]?.trim();
  if (!match || name === undefined || name.split(/\s+/).length > 5 || /^(?:https?|e\.g|i\.e)$/i.test(name))
    return undefined;
  return paragraphOf([
    { type: "strong", children: [{ type: "text", value: name }] },
    { ...head, value: `${separator}${head.value.slice(match[0].length)}` },
    ...more,
  ]);
}
