/** The node for a question with its answer, comments that mark other things until they are read, and helpers for nodes. */
import type { BlockContent, DefinitionContent, Node, Nodes, PhrasingContent, RootContent } from "mdast";

export type FlowContent = BlockContent | DefinitionContent;

/** A question with its answer, in whatever form it was written. */
export interface QuestionAnswer extends Node {
  readonly type: "questionAnswer";
  readonly question: readonly PhrasingContent[];
  /** Blocks that belong to the question: lettered options, code. */
  readonly details: readonly FlowContent[];
  readonly answer: readonly FlowContent[];
  /** Also makes a card that asks from the answer to the question: `A:::B`. */
  readonly isTwoWay?: boolean;
  /** The answer has a label such as `A:`, so it is an answer even if it reads like a question. */
  readonly hasLabel?: boolean;
}

declare module "mdast" {
  interface RootContentMap {
    questionAnswer: QuestionAnswer;
  }
  interface BlockContentMap {
    questionAnswer: QuestionAnswer;
  }
}

export const isFlow = (node: RootContent): node is FlowContent =>
  [
    "blockquote",
    "code",
    "definition",
    "footnoteDefinition",
    "heading",
    "html",
    "list",
    "paragraph",
    "questionAnswer",
    "table",
    "thematicBreak",
  ].includes(node.type);

/** A comment that ends an answer. */
export const endMarker = "<!--end-->";

/** Comments in place of the tags of `<details>`, which `rewriteDetails` turns into questions after the text is parsed. */
export const detailsMarker = {
  open: "<!--details-->",
  body: "<!--/summary-->",
  close: "<!--/details-->",
} as const;

/** Whether the node is this HTML comment, which earlier rewriting put in for something that Markdown has no node for. */
export const isMarker = (node: Nodes | undefined, marker: string): boolean =>
  node?.type === "html" && node.value.trim() === marker;

export const withPosition = <T extends object>(value: T, { position }: Node): T =>
  position ? { ...value, position } : value;

/** A question with its answer, in place of the node. */
export const askInPlaceOf = (node: Node, parts: Omit<QuestionAnswer, keyof Node>): QuestionAnswer =>
  withPosition<QuestionAnswer>({ type: "questionAnswer", ...parts }, node);

/** The index of the first heading from `start` on with at most this depth; the number of nodes if there is none. */
export function findSectionEnd(nodes: readonly RootContent[], start: number, depth: number): number {
  let end = start;
  for (let node = nodes[end]; node && !(node.type === "heading" && node.depth <= depth); node = nodes[end])
    end += 1;
  return end;
}
