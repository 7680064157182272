/** Rewrites headings that are cards: `### **SELECT**: reads rows`, and decks for mdanki, `## Albania` with `Tirana` under it. */
import type { Heading, RootContent } from "mdast";
import { isReferenceTitle } from "./headings";
import { type FlowContent, isFlow, withPosition } from "../nodes";
import { isQuestionText, textOf } from "../questionText";
import { flashcardOf } from "./flashcardOf";

const limits = { minTerms: 3, minCards: 5, frontWords: 8, meanBackWords: 12, backWords: 40 };
/** A deck of at least this many sections may have longer texts, and code. */
const longDeck = { minCards: 15, meanBackWords: 30, backWords: 110 };
/** Titles of sections in an article or README. */
const articleTitle =
  /^\W*(?:introduction|intro|overview|background|summary|conclusions?|abstract|about|usage|install(?:ation)?|setup|getting started|license|contribut(?:ing|ors?)|credits|faq)\b/i;

/** Titles that only number the text after them: "Step 2: install it". */
const numbered = /^(?:\d|\p{L}+ \d)/u;

/** Splits headings with a term and its meaning: the heading keeps the term, and a paragraph with both is put under it. */
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

type Section = { readonly heading: Heading; readonly body: FlowContent[] };

/** Headings with their texts as fronts and backs: a deck for mdanki, a glossary, or short texts under headings of one level. */
export function rewriteHeadingDeck(nodes: readonly RootContent[]): RootContent[] {
  const isTagged = nodes.some(isLinkedTagLine);
  const nodesWithoutTags = isTagged ? nodes.filter((node) => !isLinkedTagLine(node)) : [...nodes];
  const sections = sectionsOf(nodesWithoutTags);
  const cards = new Set(
    isTagged
      ? sections.filter(({ heading, body }) => heading.depth === 2 && body.length > 0)
      : (findShortDeck(nodesWithoutTags, sections) ?? findGlossary(sections)),
  );
  if (cards.size === 0) return nodesWithoutTags;
  const first = nodesWithoutTags.findIndex(({ type }) => type === "heading");
  return [
    ...nodesWithoutTags.slice(0, first),
    ...sections.flatMap((section) => (cards.has(section) ? [cardOf(section)] : nodesOf(section))),
  ];
}

const nodesOf = ({ heading, body }: Section): RootContent[] => [heading, ...body];

/** Blocks up to a line with "%" are part of the front. */
function cardOf({ heading, body }: Section): RootContent {
  const end = body.findIndex((node) => node.type === "paragraph" && textOf(node).trim() === "%");
  const details = body.slice(0, Math.max(end, 0));
  const answer = body.slice(end + 1);
  return withPosition(flashcardOf({ question: heading.children, details, answer }), heading);
}

/** `[#recursion](./recursion.md)`, as mdanki writes its tags. */
const isLinkedTagLine = (node: RootContent): boolean =>
  node.type === "paragraph" &&
  node.children.some(({ type }) => type === "link") &&
  node.children.every((child) =>
    child.type === "link" ? textOf(child).startsWith("#") : textOf(child).trim() === "",
  );

function sectionsOf(nodes: readonly RootContent[]): readonly Section[] {
  const sections: Section[] = [];
  for (const node of nodes) {
    if (node.type === "heading") sections.push({ heading: node, body: [] });
    else if (isFlow(node)) sections.at(-1)?.body.push(node);
  }
  return sections;
}

const isFront = ({ heading, body }: Section): boolean =>
  body.length > 0 &&
  textOf(heading).split(/\s+/).length <= limits.frontWords &&
  /\p{L}/u.test(textOf(heading).replace(/^v\d/, "")) &&
  !isReferenceTitle(textOf(heading)) &&
  !isQuestionText(textOf(heading));

function findShortDeck(
  nodes: readonly RootContent[],
  sections: readonly Section[],
): readonly Section[] | undefined {
  const [title] = sections;
  const cards = title?.heading.depth === 1 ? sections.slice(1) : sections;
  const words = cards.map(({ body }) => body.flatMap((node) => textOf(node).split(/\s+/)).length);
  const isArticle = cards.some(({ heading }) => articleTitle.test(textOf(heading)));
  const isLong = cards.length >= longDeck.minCards && !isArticle;
  const { meanBackWords, backWords } = isLong ? longDeck : limits;
  const isDeck =
    cards.length >= limits.minCards &&
    nodes.every((node) => node.type === "heading" || isFlow(node)) &&
    words.reduce((sum, count) => sum + count, 0) <= meanBackWords * cards.length &&
    cards.every(
      (section, i) =>
        section.heading.depth === 2 &&
        isFront(section) &&
        section.body.every(({ type }) => type === "paragraph" || (isLong && type === "code")) &&
        (words[i] ?? 0) <= backWords,
    );
  return isDeck ? cards : undefined;
}

const glossary =
  /glossar|terminolog|vocabular|\bdictionary\b|\bdefinitions\b|\bkey terms\b|glosario|глоссари|термины|术语|词汇|用語/iu;

/** The sections below a glossary heading that have no subsections. */
function findGlossary(sections: readonly Section[]): readonly Section[] {
  let within = Infinity;
  const cards = sections.filter((section, i) => {
    const { depth } = section.heading;
    if (depth <= within) within = glossary.test(textOf(section.heading)) ? depth : Infinity;
    const next = sections[i + 1]?.heading.depth ?? 0;
    return depth > within && next <= depth && section.body[0]?.type === "paragraph" && isFront(section);
  });
  return cards.length >= limits.minCards ? cards : [];
}
