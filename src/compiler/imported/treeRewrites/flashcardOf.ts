/** Builds a question with its answer from the sides of a flashcard, without the tags that Obsidian and Logseq use. */
import type { PhrasingContent } from "mdast";
import type { QuestionAnswer } from "../nodes";

export const anyCardTag = /(?:^|\s)#(?:flash)?cards?(?:[/-][\w/-]+)?(?:\s+\^[\w-]+)?(?=\s|$)/gi;

type Sides = Pick<QuestionAnswer, "question" | "answer" | "isTwoWay"> &
  Partial<Pick<QuestionAnswer, "details">>;

export const flashcardOf = ({ question, details = [], ...rest }: Sides): QuestionAnswer => ({
  type: "questionAnswer",
  question: withoutTags(question),
  details,
  ...rest,
});

const withoutTags = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.map((node, i) => {
    if (node.type !== "text") return node;
    const value = node.value.replace(anyCardTag, "");
    return { ...node, value: i === nodes.length - 1 ? value.trimEnd() : value };
  });

/** Whether the text before "::" shows that this is code: `list[::-1]`, or OCaml's `| head::tail -> …` and `f ((a x) :: rest)`. */
export const isCodeBefore = (text: string): boolean =>
  /[[(]$|^\|/.test(text) || text.split("(").length > text.split(")").length;
