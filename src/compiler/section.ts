/** A section, read block by block: what is shown, and the cards and questions that come out of it. */
import type { Paragraph, RootContent } from "mdast";
import type { Block, Prose } from "../domain/deck";
import { plain } from "../domain/words";
import { addAsk, letterOf } from "./asks";
import { blockOf, textOf } from "./blocks";
import { addCloze } from "./clozes";
import { type Draft, type DraftSection, type Spot, addCard, wantsCards } from "./draft";
import { addFigure } from "./figures";
import { without } from "./inline";
import { addQuestion } from "./interview";
import { addListCards } from "./lists";
import { type Mark, marked, marksIn } from "./marks";
import type { Problem } from "./problem";
import { slug } from "./slug";
import { addTableCards } from "./tables";
import { paragraph } from "./template";

/** A table of contents names what comes; it asks nothing. */
export const isContents = (title: Prose): boolean => /^(table of )?contents:?$/i.test(plain(title).trim());

/** Adds what stands in a section, from top to bottom, to its draft. */
export function readSection(
  section: DraftSection,
  nodes: readonly RootContent[],
  draft: Draft,
  problems: Problem[],
): void {
  const before = draft.cards.length + draft.questions.length;
  const blocks: Block[] = [];
  const marks = isContents(section.title) ? { ...section.marks, noCards: true } : section.marks;
  let pending: Mark[] = [];
  let asked = 0;
  let leadIn: Prose | undefined;
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    if (node.type === "html") {
      const found = marksIn(node.value, node.position?.start.line ?? 1, draft.complain);
      for (const { name, value, line } of found)
        if (name === "retired") draft.retired.push({ id: value, line });
      pending.push(...found.filter(({ name }) => name !== "retired"));
      continue;
    }
    const spot: Spot = {
      draft,
      section: { id: section.id, title: section.title, marks },
      block: `${section.id}.${blocks.length + asked + 1}`,
      marks: marked([...pending, ...marksOf(node, draft)]),
      line: node.position?.start.line ?? 1,
      leadIn,
      next: nodes[i + 1],
    };
    pending = [];
    leadIn = undefined;
    const letter = letterOf(node);
    if (letter === "I" && node.type === "paragraph") {
      const list = spot.next?.type === "list" ? spot.next : undefined;
      addQuestion(node, list, spot, spot.marks);
      asked += 1;
      if (list) i += 1;
      continue;
    }
    const { block, taken } = read(node, letter, nodes.slice(i + 1), spot, problems);
    i += taken;
    if (!block) continue;
    if (block.type === "paragraph" && endsInColon(block.text)) leadIn = block.text;
    if (blocks.length === 0 && block.type === "paragraph") addHeadingCard(block, spot);
    blocks.push({ ...block, id: spot.block });
  }
  Object.assign(section, { blocks });
  const wanted = draft.cards.length + draft.questions.length > before;
  if (
    wanted &&
    /-\d+$/.test(section.id) &&
    section.id !== section.marks.id &&
    section.id !== slug(plain(section.title))
  ) {
    draft.complain.mistake(
      section.line,
      `another section of this chapter has this name. Give this one its own: put <!-- id: … --> at the end of its heading.`,
    );
  }
}

type Made = { readonly block: Block | undefined; readonly taken: number };

function read(
  node: RootContent,
  letter: string | undefined,
  following: readonly RootContent[],
  spot: Spot,
  problems: Problem[],
): Made {
  const { draft } = spot;
  switch (node.type) {
    case "paragraph": {
      if (letter === "Q") return addAsk(node, following, spot, spot.marks) ?? { block: undefined, taken: 0 };
      if (letter === "A") {
        draft.complain.mistake(
          spot.line,
          'an answer without its question. Write "Q: …" on the line above it.',
        );
        return { block: undefined, taken: 0 };
      }
      if (letter === "C")
        return {
          block: addCloze(without(textOf(node.children, draft.around), 2), spot, spot.marks),
          taken: 0,
        };
      return { block: sentence(node, spot, problems), taken: 0 };
    }
    case "list":
      addListCards(node, spot);
      break;
    case "table":
      addTableCards(node, spot);
      break;
    default:
      break;
  }
  return { block: blockOf(node, draft.around), taken: 0 };
}

/** A paragraph that is a figure, a line of sources, or just words. */
function sentence(node: Paragraph, spot: Spot, problems: Problem[]): Block | undefined {
  const { draft } = spot;
  const content = node.children.filter(
    (child) => child.type !== "html" && !(child.type === "text" && child.value.trim() === ""),
  );
  const [only, ...more] = content;
  if (
    only?.type === "image" &&
    more.length === 0 &&
    /\.svg$/i.test(only.url) &&
    !/^[a-z]+:|^\//i.test(only.url)
  )
    return addFigure(only, spot, problems);
  if (content.some((child) => child.type === "image"))
    draft.complain.warning(
      spot.line,
      "a picture that is no SVG beside the guide is left out. Draw it as figures/….svg to keep it.",
    );
  const text = textOf(node.children, draft.around);
  if (text.length === 0) return undefined;
  const [first] = text;
  return typeof first === "string" && /^Sources?:/.test(first)
    ? { type: "sources", text }
    : { type: "paragraph", text };
}

/** The marks at the end of a paragraph's lines. */
const marksOf = (node: RootContent, { complain }: Draft): Mark[] =>
  node.type === "paragraph"
    ? node.children.flatMap((child) =>
        child.type === "html" ? marksIn(child.value, child.position?.start.line ?? 1, complain) : [],
      )
    : [];

const endsInColon = (text: Prose): boolean => plain(text).trimEnd().endsWith(":");

/** A heading that asks, answered by the first paragraph under it. */
function addHeadingCard(block: Extract<Block, { type: "paragraph" }>, spot: Spot): void {
  const { section, draft } = spot;
  if (!wantsCards(spot) || !plain(section.title).trimEnd().endsWith("?") || endsInColon(block.text)) return;
  const fact = `${draft.chapter}/${section.id}`;
  addCard(
    spot,
    fact,
    "answer",
    { kind: "heading", front: [paragraph(section.title)], back: [block] },
    spot.line,
    [],
  );
}
