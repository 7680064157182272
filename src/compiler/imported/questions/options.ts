/** Reads lettered or numbered options, `a) …` or `2: …`, and replaces an answer's letter with the text of its option. */
import type { PhrasingContent } from "mdast";
import { type Line, dropStart, itemOf, linesOf, listOf, paragraphOf, splitLines } from "../lines";
import type { FlowContent } from "../nodes";
import { mapTexts, textOf } from "../questionText";

const optionStart =
  /^\s*(?:\[[ x]?\]\s*)?\(?([A-Ha-hА-Еа-е](?=\s*[).:\]–-])|[1-9](?=[:)]\s))\s*[).:\]–-]\s*(?=\S)/;
/** `A and C`, `1, 3, and 4`, `AC`, `b, d - because…`. */
const several =
  /^\s*((?:[A-H]{2,8}(?=\W*$)|(?:[A-Ha-hА-Еа-е]|[1-9])(?:\s*(?:,\s*and|,|&|and|\+|и)\s*(?:[A-Ha-hА-Еа-е]|[1-9])(?![\p{L}\p{N}]))+))\s*(?:\.?\s*$|(?:[-–—:]\s*|(?=\()))/u;

const isOption = (line: Line) => optionStart.test(textOf(line));

function readOptions(details: readonly FlowContent[]): ReadonlyMap<string, Line> {
  const options = new Map<string, Line>();
  for (const line of details.flatMap(linesOf)) {
    const match = optionStart.exec(textOf(line));
    if (match?.[1] !== undefined) options.set(match[1].toUpperCase(), dropStart(line, match[0].length));
  }
  if (options.size >= 2) return options;
  // A numbered or plain list under the question: its items are A, B, C in order.
  const list = details.find(({ type }) => type === "list");
  if (list?.type === "list" && list.children.length >= 2)
    for (const [i, item] of list.children.entries()) {
      const [first] = item.children;
      if (first?.type !== "paragraph") continue;
      options.set("ABCDEFGH"[i] ?? "", first.children).set(String(i + 1), first.children);
    }
  return options;
}

/** Whether the blocks are lettered options and nothing else, so no answer. */
export const isOnlyOptions = (blocks: readonly FlowContent[]): boolean => {
  const lines = blocks.flatMap(linesOf);
  return (
    lines.length >= 2 &&
    blocks.every(({ type }) => type === "paragraph" || type === "list") &&
    lines.every(isOption)
  );
};

const rightMark =
  /\s*(?:✅|✔️?|☑️?|←\s*correct|[([*]\s*(?:correct(?: answer)?|right answer|answer|correct[ao]|верно|正确)\s*[)\]*])\s*/iu;

/** Splits an answer that is a list of options, the right ones marked as in `B. S3 ✅` or `**B. S3**`. */
export function readMarkedOptions(
  answer: readonly FlowContent[],
): { readonly options: readonly FlowContent[]; readonly answer: readonly FlowContent[] } | undefined {
  const end = answer.findIndex((node) => linesOf(node).length === 0 || !linesOf(node).every(isOption));
  const lines = answer.slice(0, end === -1 ? undefined : end).flatMap(linesOf);
  if (lines.length < 2) return undefined;
  const isRight = (line: Line) =>
    rightMark.test(textOf(line)) || (line.length === 1 && line[0]?.type === "strong");
  const right = lines.filter(isRight);
  const plain = lines.map((line) => withoutMark(line));
  const rest = end === -1 ? [] : answer.slice(end);
  return {
    options: [listOf(plain.map(itemOf))],
    answer:
      right.length === 0 || right.length === lines.length
        ? rest
        : [...right.map((line) => paragraphOf(withoutMark(line))), ...rest],
  };
}

const withoutMark = (line: Line): PhrasingContent[] => {
  const [only] = line;
  const text = line.length === 1 && only?.type === "strong" ? only.children : [...line];
  return mapTexts(text, (value) => (rightMark.test(value) ? value.replace(rightMark, " ").trimEnd() : value));
};

/** Rewrites options on the lines of one paragraph to a list, because cards keep no line ends. */
export const listOptions = (details: readonly FlowContent[]): readonly FlowContent[] =>
  details.map((node) => {
    const lines = node.type === "paragraph" ? splitLines(node.children) : [];
    return lines.length < 2 || !lines.every(isOption) ? node : listOf(lines.map(itemOf));
  });

/** Splits a question's lines into the question and the options at its end. */
export const splitOptions = (lines: readonly Line[]): readonly [readonly Line[], readonly Line[]] => {
  const first = lines.findIndex((line, i) => i > 0 && isOption(line));
  return first === -1 ? [lines, []] : [lines.slice(0, first), lines.slice(first)];
};

/** Replaces `B` at the beginning of an answer with the option's letter and text. */
export function nameOption(
  answer: readonly FlowContent[],
  details: readonly FlowContent[],
): readonly FlowContent[] {
  const [first, ...rest] = answer;
  if (first?.type !== "paragraph") return answer;
  const text = textOf(first.children);
  const options = readOptions(details);
  const [whole = "", list] = several.exec(text) ?? [];
  if (list !== undefined) {
    const letters =
      list
        .replace(/and|и/g, " ")
        .toUpperCase()
        .match(/[A-HА-Е1-9]/g) ?? [];
    if (!letters.every((each) => options.has(each))) return answer;
    const why = dropStart(first.children, whole.length);
    return [
      ...letters.map((each) => labelledOption(each, options.get(each) ?? [])),
      ...(textOf(why).trim() === "" ? [] : [paragraphOf(why)]),
      ...rest,
    ];
  }
  const match = /^\s*\(?([A-Ha-hА-Еа-е]|[1-9](?=\W*$))\)?(?=$|[\s).,:–—-])[).,:–—\s-]*/.exec(text);
  if (!match?.[1] || /^\s*[AАВ]\s+\p{Ll}/u.test(text)) return answer;
  // "How many?" may be answered by the number itself.
  const isNumbered = details.some(
    (node) => (node.type === "list" && node.ordered) || linesOf(node).some(isOption),
  );
  if (/\d/.test(match[1]) && !isNumbered) return answer;
  const letter = match[1].toUpperCase();
  const option = options.get(letter);
  if (!option) return answer;
  const explanation = dropStart(first.children, match[0].length);
  const explanationText = textOf(explanation).trim().toLowerCase();
  const repeatsOption = explanationText === textOf(option).trim().toLowerCase();
  return [
    labelledOption(letter, option),
    ...(explanationText === "" || repeatsOption ? [] : [paragraphOf(explanation)]),
    ...rest,
  ];
}

const labelledOption = (letter: string, option: Line) =>
  paragraphOf([
    { type: "strong", children: [{ type: "text", value: letter }] },
    { type: "text", value: ". " },
    ...option,
  ]);
