/** Headings that are cards: `### **SELECT**: reads rows`, and decks for mdanki, `## Albania` with `Tirana` under it. */
import type { Heading, RootContent } from "mdast";
import { isReferenceTitle } from "./headings";
import { type FlowContent, isFlow, withPosition } from "./nodes";
import { isQuestionText, textOf } from "./questionText";
import { flashcardOf } from "./separatedCards";

const limits = { minTerms: 3, minCards: 5, frontWords: 8, meanBackWords: 12, backWords: 40 };

/** "Step 2: install it" and "Example 1: a shop" number what follows. */
const numbered = /^(?:\d|\p{L}+ \d)/u;

/** The heading keeps the term; the term with its meaning stands under it. */
export function splitTermHeadings(nodes: readonly RootContent[]): RootContent[] {
  const terms = nodes.map((node) => (node.type === "heading" ? termOf(node) : undefined));
  if (terms.filter((term) => term !== undefined).length < limits.minTerms) return [...nodes];
  return nodes.flatMap((node, i) => terms[i] ?? [node]);
}

function termOf(heading: Heading): RootContent[] | undefined {
  const [name, meaning] = heading.children;
  if ((name?.type !== "strong" && name?.type !== "inlineCode") || meaning?.type !== "text") return undefined;
  if (!/^\s*:\s*\S+\s+\S/.test(meaning.value) || numbered.test(textOf([name]))) return undefined;
  return [
    { ...heading, children: [name] },
    withPosition({ type: "paragraph" as const, children: heading.children }, heading),
  ];
}

/** All headings of one level, short and with a short text each: fronts and backs. */
export function rewriteHeadingDeck(nodes: readonly RootContent[]): RootContent[] {
  const sections: { readonly heading: Heading; readonly body: FlowContent[] }[] = [];
  for (const node of nodes) {
    if (node.type === "heading" && node.depth === 2) sections.push({ heading: node, body: [] });
    else if (node.type === "heading" && (node.depth !== 1 || sections.length > 0)) return [...nodes];
    else if (isFlow(node)) sections.at(-1)?.body.push(node);
  }
  const words = sections.map(({ body }) => body.flatMap((node) => textOf(node).split(/\s+/)).length);
  const isDeck =
    sections.length >= limits.minCards &&
    words.reduce((sum, count) => sum + count, 0) <= limits.meanBackWords * sections.length &&
    sections.every(
      ({ heading, body }, i) =>
        body.length > 0 &&
        body.every(({ type }) => type === "paragraph") &&
        (words[i] ?? 0) <= limits.backWords &&
        textOf(heading).split(/\s+/).length <= limits.frontWords &&
        /\p{L}/u.test(textOf(heading).replace(/^v\d/, "")) &&
        !isReferenceTitle(textOf(heading)) &&
        !isQuestionText(textOf(heading)),
    );
  if (!isDeck) return [...nodes];
  return [
    ...nodes.slice(
      0,
      nodes.findIndex((node) => node === sections[0]?.heading),
    ),
    ...sections.map(({ heading, body }) => withPosition(flashcardOf(heading.children, body, false), heading)),
  ];
}
