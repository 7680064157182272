/** Reads an answer key: `1. B`, `1) B - because…`, `1-B, 2-C`, `**Question 1:** B`, a table of numbers and letters, or headings with numbers. */
import type { PhrasingContent, RootContent, Table } from "mdast";
import { type Line, dropStart, paragraphOf, splitLines } from "../lines";
import { type FlowContent, detailsMarker, findSectionEnd, isFlow, isMarker } from "../nodes";
import { isQuestionText, textOf } from "../questionText";
import { alternatives } from "../../text/wordLists";

export type KeyAnswer = { readonly number: number; readonly blocks: readonly FlowContent[] };
type AnswerKey = {
  readonly answers: readonly KeyAnswer[];
  /** The index after its last node. */
  readonly end: number;
  /** The depth of its heading; 7 without one. */
  readonly depth: number;
};

/** "Quiz 2: show the answer key with explanations for chapter 3" */
const titleStarts = alternatives`
  tests: quiz|test|exam|exercises?|practice|self-?check|review
  answers: correct|suggested|sample|model|the|all
  what to do: show|see|view|reveal|check|click (?:here )?(?:to|for)
  places: chapter|section|part|questions?|\d+
`;
const keyNames = alternatives`
  english: answer ?(?:keys?|sheet)|answers?|solutions?
  portuguese: gabarito(?: (?:comentado|sugerido|oficial))?
  french and german: corrigés?|lösungen
  spanish and italian: soluciones|solucionario|soluzioni
  russian: ответы
  asian: 答案|解答|정답
`;
const withReasons = "(?:and|with) (?:explanations?|solutions?|rationales?|discussions?|notes|reasoning)";
const ofWhat = "(?:to|for|of|do|da|de|del|des|zu) .{1,40}";
const title = new RegExp(
  `^(?:${titleStarts} )*${keyNames}(?: (?:key|guide))?(?: ${withReasons})?(?: ${ofWhat})?$`,
  "iu",
);

const isKeyTitle = (text: string): boolean =>
  title.test(
    text
      .replace(/&/g, "and")
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .replace(/\s+/g, " ")
      .trim(),
  );

const noDepth = 7;
const numbered = alternatives`
  english: question|answer|ans|solution|exercise|problem
  others: quest[ãa]o|ejercicio|aufgabe|练习|习题
  letters: q|a
`;
/** A sign after the number, or the letter of an option. */
const numberEnd = String.raw`(?:\s*[.):：、–—-]+(?!\d)|(?=\s*\(?[A-HА-Е]\)?(?:\P{L}|$)))`;
const number = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:${numbered}\s*[-#.]?\s*)?(\d{1,3})(?![\d%])${numberEnd}\s*`,
  "iu",
);
/** `1-B, 2-A` */
const pair = /(\d{1,3})\s*[-–—.):]*\s*\(?([A-Ha-hА-Еа-е])\)?(?=$|[\s,;|.])[\s,;|.]*/g;

/** The key that begins with the node, if it is the title of one. */
export function readAnswerKey(nodes: readonly RootContent[], start: number): AnswerKey | undefined {
  const node = nodes[start];
  if (node?.type === "heading" && isKeyTitle(textOf(node))) {
    const end = findSectionEnd(nodes, start + 1, node.depth);
    return keyOf(nodes.slice(start + 1, end), end, node.depth);
  }
  if (isMarker(node, detailsMarker.open)) {
    const summary = nodes[start + 1];
    if (summary?.type !== "paragraph" || !isKeyTitle(textOf(summary))) return undefined;
    const close = nodes.findIndex((each, i) => i > start && isMarker(each, detailsMarker.close));
    return close === -1 ? undefined : keyOf(nodes.slice(start, close), close + 1, noDepth);
  }
  if (node?.type !== "paragraph") return undefined;
  const [first = [], ...rest] = splitLines(node.children);
  const [head = "", firstAnswers = ""] = textOf(first).split(/[:：](.*)/s);
  if (!isKeyTitle(head)) return undefined;
  const answerLines = [
    ...(firstAnswers.trim() === "" ? [] : [[{ type: "text" as const, value: firstAnswers }]]),
    ...rest,
  ];
  const paragraphs = answerLines.map((line) => paragraphOf(line));
  const count = nodes.slice(start + 1).findIndex((each) => answersOf([each]).length === 0);
  const end = count === -1 ? nodes.length : start + 1 + count;
  return keyOf([...paragraphs, ...nodes.slice(start + 1, end)], end, noDepth);
}

function keyOf(nodes: readonly RootContent[], end: number, depth: number): AnswerKey | undefined {
  const answers = answersOf(withoutTags(nodes));
  // Numbered questions are no answers.
  const questions = answers.filter(({ blocks: [first] }) => first && isQuestionText(textOf(first)));
  return answers.length > 0 && questions.length * 2 < answers.length ? { answers, end, depth } : undefined;
}

/** Drops the markers of `<details>`, and the summaries. */
function withoutTags(nodes: readonly RootContent[]): readonly RootContent[] {
  let isSummary = false;
  return nodes.filter((node) => {
    if (isMarker(node, detailsMarker.open)) isSummary = true;
    const isKept = !isSummary && node.type !== "thematicBreak" && !isMarker(node, detailsMarker.close);
    if (isMarker(node, detailsMarker.body)) isSummary = false;
    return isKept && !isMarker(node, detailsMarker.body);
  });
}

/** The answers by the outermost numbered nodes: headings, otherwise paragraphs, otherwise items of lists. */
function answersOf(nodes: readonly RootContent[]): readonly KeyAnswer[] {
  const isNumbered = (style: Style) => nodes.some((node) => node.type === style && number.test(textOf(node)));
  const style = styles.find(isNumbered) ?? "list";
  const answers: { readonly number: number; readonly blocks: FlowContent[] }[] = [];
  for (const part of nodes.flatMap((node) => splitNode(node, style)))
    if ("number" in part) answers.push({ number: part.number, blocks: [...part.blocks] });
    else answers.at(-1)?.blocks.push(part);
  return answers;
}

const styles = ["heading", "paragraph"] as const;
type Style = (typeof styles)[number];

/** The answers in a node, and blocks that belong to the answer before them. */
function splitNode(node: RootContent, style: Style | "list"): readonly (KeyAnswer | FlowContent)[] {
  if (node.type === "heading") return readAnswer(node.children) ?? [];
  if (style !== "heading" && node.type === "table") return rowsOf(node);
  if (style !== "heading" && node.type === "paragraph")
    return splitLines(node.children)
      .flatMap(splitPairs)
      .flatMap((line): readonly (KeyAnswer | FlowContent)[] => readAnswer(line) ?? [paragraphOf(line)]);
  if (style !== "list" || node.type !== "list") return isFlow(node) ? [node] : [];
  if (node.ordered)
    return node.children.map(({ children }, i) => ({ number: (node.start ?? 1) + i, blocks: children }));
  const items = node.children.map(({ children: [first, ...more] }) =>
    first?.type === "paragraph" ? [...(readAnswer(first.children) ?? []), ...more] : undefined,
  );
  return items.every((item) => item && item[0] && "number" in item[0])
    ? items.flatMap((item) => item ?? [])
    : [node];
}

function readAnswer(line: Line): readonly KeyAnswer[] | undefined {
  const match = number.exec(textOf(line));
  const rest = dropStart(line, match?.[0].length ?? 0);
  return match
    ? [{ number: Number(match[1]), blocks: textOf(rest).trim() === "" ? [] : [paragraphOf(rest)] }]
    : undefined;
}

const splitPairs = (line: Line): readonly Line[] => {
  const text = textOf(line);
  if (text.replace(pair, "").trim() !== "") return [line];
  return [...text.matchAll(pair)].map(([, count, letter]) => [
    { type: "text", value: `${count}. ${letter}` },
  ]);
};

/** The answers of a table with one row or one column per number. */
function rowsOf({ children: [head, ...rows] }: Table): readonly KeyAnswer[] {
  const names = head?.children.map((cell) => textOf(cell).trim()) ?? [];
  const [only] = rows;
  const answerOf = (label: string, cells: readonly (readonly PhrasingContent[])[]): KeyAnswer[] => {
    const [, digits] = /^\W*(?:q(?:uestion)?)?\W*(\d{1,3})\W*$/i.exec(label) ?? [];
    return digits === undefined
      ? []
      : [{ number: Number(digits), blocks: cells.map((cell) => paragraphOf(cell)) }];
  };
  if (rows.length === 1 && only && names.filter((name) => /^\W*q?\d+\W*$/i.test(name)).length > 1)
    return names.flatMap((name, i) => answerOf(name, [only.children[i]?.children ?? []]));
  return rows.flatMap(({ children: cells }) =>
    cells.flatMap((cell, i) =>
      // `| Q | A | Q | A |`
      names[i] === names[0]
        ? answerOf(
            textOf(cell),
            cells
              .slice(i + 1)
              .filter((_, k) => k === 0 || /expla|reason|why|rationale/i.test(names[i + 1 + k] ?? ""))
              .map(({ children }) => children),
          )
        : [],
    ),
  );
}
