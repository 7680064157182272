/** Recognizes questions, and cleans them and headings of numbers, `Q12:`, emojis, badges and trailing links. */
import { isUnspaced } from "../../domain/text/normalizeText";
import { endsInQuestionMark } from "../text/endsInQuestionMark";
import { alternatives } from "../text/wordLists";
import type { Nodes, PhrasingContent, Text } from "mdast";

export const textOf = (node: Nodes | readonly PhrasingContent[]): string => {
  if ("type" in node) {
    if ("value" in node) return node.type === "html" ? "" : node.value;
    if (node.type === "break") return " ";
    return "children" in node ? node.children.map((child: Nodes) => textOf(child)).join("") : "";
  }
  return node.map((child) => textOf(child)).join("");
};

/** Emojis, as characters or as names between colons. */
const emoji =
  /\d\uFE0F?\u20E3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1F1E6}-\u{1F1FF}]|\uFE0F|\u200D|\u20E3|[⭐★☆✓✔✗✘↑⇧↥]|(?<![\w:]):[a-z][a-z0-9_+-]{2,40}:(?![\w:])/gu;

/** Prefixes of questions that are no part of them. */
const beginnings = alternatives`
  words with numbers: (?:question|ques|q|pregunta|pergunta|вопрос|frage|问题?)\s*[-.#№]?\s*\d+(?:\.\d+)*\s*[:：.。)\]、–—-]*
  chinese numbers: 第\s*\d+\s*题[:：.、]?|\d+\s*、
  ranges: \d+-\d+[.)]
  letters with numbers: [pв]\s*\d+\s*[.:)]
  labels: (?:question|ques|q)\s*[:.)]
  numbers: \(?\d+(?:\.\d+)*\s*[.):\]](?!\d)|\d+(?:\.\d+)+(?=\s|$)|#\d+\s*[.):-]?
  options: [a-h]\.\)
  bullets and arrows: [-–—→⟶➔➜⇒▶►•·]
  question marks: [?？](?=\s)
  signs of bold words: \*{2}(?=[\p{L}\p{N}])
  numbers before dashes: \d+\s+[-–—]
`;
const leading = new RegExp(String.raw`^\s*${beginnings}\s*`, "iu");

/** Whether the text is a question, or a task such as "Explain drift". */
export function isQuestionText(text: string): boolean {
  const clean = cleanText(text)
    .replace(/\s*\([^()]*\)\s*$/, "")
    .replace(/["'”’」』*_)）\]\s]+$/, "");
  // "什么是缓存？" has no spaces, and says as much in fewer letters.
  const isLongEnough = isUnspaced(clean) ? clean.length >= 3 : clean.length >= 6 && /\s/.test(clean);
  if (/[:：]$/.test(clean) || !isLongEnough || clean.length > 600) return false;
  return (
    // "Ctrl + ?" is a key.
    (/_{3,}/.test(clean) && clean.split(/\s+/).length >= 4) ||
    (endsInQuestionMark(clean) && (isUnspaced(clean) || /[\p{L}\p{M}]{2}.*\s\S*\p{L}/u.test(clean))) ||
    (!/:\s/.test(clean) &&
      clean.length < 200 &&
      ((questionPhrase.test(clean) && (isUnspaced(clean) || clean.split(/\s+/).length >= 3)) ||
        (taskPhrase.test(clean) && !/[.。]\s+\S/.test(clean))))
  );
}

/** Questions without a question mark: how they begin and, in Asian languages, how they end. */
const englishQuestions = alternatives`
  what: what(?:'s| is| are| does| do| happens)
  how: how (?:do|does|is|are|can|would|to)
  why: why (?:do|does|is|are|should)
  differences: difference(?:s)? between
`;
const europeanQuestions = alternatives`
  spanish: qu[eé] (?:es|son)|cu[aá]l(?:es)? (?:es|son)|diferencias? entre
  portuguese: o que (?:é|são)|quais? (?:é|são)|diferenças? entre
  russian: что такое|чем (?:же )?отлича
  german: was (?:ist|sind)
  french: qu['’]est-ce que
`;
/** "How to learn" and "how to contribute" are titles. */
const noChineseTitle = "(?!.*(?:[学學][习習]|[贡貢][献獻]))";
const asianQuestions = alternatives`
  chinese beginnings: ^什么是
  chinese clauses: ^${noChineseTitle}(?:[^。；：:]{1,40}[，,])?[^，。；：:,]{0,30}(?:为什么|如何|怎么|怎样|有哪|哪几)[^，。；：:,]{0,30}$
  chinese ends: 是什么$|哪些$|[的么]区别$|吗$
  korean ends: 란$|설명(?:해 ?주세요|하세요|하시오)\.?$
  japanese ends: とは$|違いは$|説明(?:して(?:ください|下さい)|せよ)。?$
`;
const questionPhrase = new RegExp(
  String.raw`^${englishQuestions}\b|^${europeanQuestions}(?=\s|\p{L})|${asianQuestions}`,
  "iu",
);
const orders = alternatives`
  english: explain|describe|differentiate|compare|distinguish|define|discuss
  romance: expli(?:que|ca)|descri(?:ba|be)|descreva|discuta|defina
  russian: расскажите|объясните|опишите
  chinese: 请?简述|请?解释|请?描述
`;
const taskPhrase = new RegExp(String.raw`^${orders}(?=\s|\p{Script=Han})`, "iu");

const cleanText = (text: string): string => {
  let clean = text
    .replace(emoji, " ")
    .replace(/[\s\u00A0]+/g, " ")
    .trim();
  for (
    let next = clean.replace(leading, "");
    next !== clean && next !== "";
    next = clean.replace(leading, "")
  )
    clean = next;
  return clean;
};

/** Removes numbers, labels, emojis, links and trailing remarks from a question. */
export function cleanQuestion(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  let parts = unwrapWhole(nodes.filter(({ type }) => type !== "image" && type !== "imageReference"));
  // Drop links and badges after the question mark.
  const endIndex = parts.findLastIndex(
    (node) => !["link", "linkReference", "inlineCode"].includes(node.type) && /[?？؟]/.test(textOf(node)),
  );
  const isTail = (node: PhrasingContent) =>
    node.type === "link" ||
    node.type === "linkReference" ||
    node.type === "html" ||
    /^[\s([\])|·•-]*$/.test(textOf(node).replace(emoji, ""));
  if (endIndex !== -1 && parts.slice(endIndex + 1).every(isTail))
    parts = parts.filter(
      (node, i) => i <= endIndex || (node.type === "html" && node.value.startsWith("<!--")),
    );
  parts = parts.map((node): PhrasingContent =>
    node.type === "link" || node.type === "linkReference" ? { type: "text", value: textOf(node) } : node,
  );
  parts = mapTexts(mergeTexts(parts), (value) => value.replace(emoji, "").replace(/[ \t\u00A0]+/g, " "));
  const firstIndex = parts.findIndex((node) => node.type !== "html");
  parts = parts.map((node, i) => {
    if (i !== firstIndex || node.type !== "text") return node;
    const rest = cleanText(`${node.value}\u0003`).replace("\u0003", "");
    return { ...node, value: rest === "" && parts.length === 1 ? node.value : rest };
  });
  const last = parts.findLastIndex((node) => node.type !== "html");
  return unwrapWhole(
    parts.map((node, i) => (i === last && node.type === "text" ? withoutTrailingRemark(node) : node)),
  );
}

/** Removes a remark after the question mark, such as "(asked often)". */
const withoutTrailingRemark = (node: Text): Text => ({
  ...node,
  value: node.value
    .replace(/([?？؟])["”]?\s*\((?:[^()]{1,40})\)\s*$/, "$1")
    .replace(/([?？؟])\s*[[(]\s*$|[\s*_|-]+$/, "$1"),
});

/** Removes bold, italics or quotation marks around the whole text. */
function unwrapWhole(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const visible = nodes.filter((node) => node.type !== "html" && textOf(node).trim() !== "");
  const [only] = visible;
  const comments = nodes.filter((node) => node.type === "html");
  if (visible.length === 1 && (only?.type === "strong" || only?.type === "emphasis"))
    return unwrapWhole([...only.children, ...comments]);
  if (visible.length === 1 && only?.type === "text") {
    const match = /^\s*["“](.*)["”]\s*$/s.exec(only.value);
    return [match ? { ...only, value: match[1] ?? "" } : only, ...comments];
  }
  return [...nodes];
}

const mergeTexts = (nodes: readonly PhrasingContent[]): PhrasingContent[] => {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === "text" && last?.type === "text")
      result[result.length - 1] = { ...last, value: last.value + node.value };
    else result.push(node);
  }
  return result;
};

/** Edits the texts, also inside bold and italic words. */
export const mapTexts = (
  nodes: readonly PhrasingContent[],
  change: (value: string) => string,
): PhrasingContent[] =>
  nodes.map((node): PhrasingContent => {
    if (node.type === "text") return { ...node, value: change(node.value) };
    if (node.type === "strong" || node.type === "emphasis")
      return { ...node, children: mapTexts(node.children, change) };
    return node;
  });
