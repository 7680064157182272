/** The words for "question" and "answer" in other languages, as labels: `**Respuesta:**`, `答：`, `<summary>Ответ</summary>`. */
import { findFenced } from "../markdown/fences";

const words = {
  question:
    "preguntas?|perguntas?|quest[ãa]o|fragen?|domanda|вопрос|питання|pitanje|vprašanje|pytanie|otázka|soru|câu hỏi|câu|pertanyaan|vraag|fråga|问题|問題|题目|題目|質問|질문|문제|السؤال|سؤال|प्रश्न|interviewer",
  answer:
    "respuestas?|respostas?|réponses?|antworten|antwort|lösung|solución|solução|soluzione|risposta|правильный ответ|ответы?|відповідь|odgovor|odpowiedź|odpověď|cevap|đáp án|trả lời|jawaban|antwoord|svar|(?:参考|正确|標準|标准)?答案|(?:参考|模範)?[解回]答|答え|正解|정답|답변|답안|해답|الإجابة|الاجابة|الجواب|उत्तर|candidate|interviewee|your (?:response|answer)",
} as const;

/** Letters for question and answer, such as "P: …" and "R: …" in Spanish. */
const letterPairs = [
  ["P", "R"],
  ["P", "S"],
  ["P", "O"],
  ["В", "О"],
  ["D", "R"],
  ["F", "A"],
  ["S", "C"],
  ["问", "答"],
  ["問", "答"],
  ["س", "ج"],
  ["Q", "A"],
] as const;

/** Characters before a label on its line. */
const start =
  "^(\\s*(?:>\\s?)*(?:[-*+]\\s+|\\d+[.)]\\s+)?(?:#{1,6}\\s+)?(?:<(?:b|strong)>)?(?:\\*{1,3}|_{1,3})?\\s*)";
const number = "\\s*(?:[nN][º°o]\\.?)?\\s*(\\d*)";
const close = "\\s*(\\*{1,3}|_{1,3}|</(?:b|strong)>)?";
const end = `${close}\\s*`;
const right = "(?:\\s+(?:correct[ao]s?|corretta|certa|exacte|richtige))?";

const question = new RegExp(`${start}(?:${words.question})${number}${close}\\s*[:：.、)]${end}`, "iu");
const answer = new RegExp(
  `${start}(?:richtige )?(?:${words.answer})${right}${number}${close}\\s*(?:[:：]|$)${end}`,
  "iu",
);
const fullWidth = new RegExp(`${start}([QA])${number}${close}\\s*：${end}`, "iu");

/** Rewrites the labels to `Q:` and `Answer:`. Each line stays one line. */
export function translateLabels(lines: readonly string[]): readonly string[] {
  const fenced = findFenced(lines);
  const isText = (i: number) => !fenced.has(i);
  const hasAnswers = lines.some((line, i) => isText(i) && answer.test(line));
  const letters = letterPairs.flatMap((pair) => findPair(lines, isText, pair) ?? []);
  return lines.map((line, i) => {
    if (!isText(i)) return line;
    const wide = replaceLabel(line, fullWidth);
    if (wide !== line) return wide;
    for (const { pattern, label } of letters)
      if (pattern.test(line)) return replaceLabel(line, pattern, label);
    if (!hasAnswers) return line;
    const withQuestionLabel = replaceLabel(line, question, "Q");
    return withQuestionLabel === line ? replaceLabel(line, answer, "Answer") : withQuestionLabel;
  });
}

/** Keeps the number, and the bold words that the label is part of. */
const replaceLabel = (line: string, pattern: RegExp, label?: string): string =>
  line.replace(pattern, (match: string, before: string, ...groups: (string | undefined)[]) => {
    const [count = "", inner = "", outer = ""] = label === undefined ? groups.slice(1) : groups;
    // A heading may be the label alone.
    const mark = before.includes("#") && !/[:：.、)]/.test(match) ? "" : ":";
    return `${before}${label ?? groups[0]}${count}${mark}${inner}${outer} `;
  });

type LetterLabel = { readonly pattern: RegExp; readonly label: string };

/** A line "P: …" with a line "R: …" after it, at least once. */
function findPair(
  lines: readonly string[],
  isText: (i: number) => boolean,
  letterPair: readonly [question: string, answer: string],
): readonly LetterLabel[] | undefined {
  const colon = letterPair[0] === "Q" ? "[.]" : "[:：.]";
  const patternOf = (letter: string) =>
    new RegExp(`${start}${letter}${number}${close}\\s*${colon}${close}(?:\\s+|$)`, "u");
  const spaceless = (letter: string) =>
    /\p{Script=Han}/u.test(letter)
      ? new RegExp(`${start}${letter}${number}${close}\\s*[:：]${end}`, "u")
      : undefined;
  const patterns = letterPair.map((letter) => spaceless(letter) ?? patternOf(letter));
  const [first, second] = patterns;
  if (!first || !second) return undefined;
  const isPair = lines.some((line, i) => {
    if (!isText(i) || !first.test(line)) return false;
    const next = lines.slice(i + 1, i + 8).filter((each) => each.trim() !== "");
    const answerIndex = next.findIndex((each) => second.test(each));
    // "A." and "B." are options.
    return answerIndex !== -1 && !/^\W*[Bb][.)]/.test(next[answerIndex + 1] ?? "");
  });
  return isPair
    ? [
        { pattern: first, label: "Q" },
        { pattern: second, label: "A" },
      ]
    : undefined;
}

const onlyAnswer = new RegExp(
  `(?:${words.answer}|查看|点击|點擊|展开|展開|보기|見る|解析|解説|해설|^(?:ver|mostrar|afficher|voir|anzeigen|mostra|vedi|показать|göster|xem)(?=\\s|$))`,
  "iu",
);

/** Whether a title only announces or unfolds an answer: "답변 보기" or "Ver respuesta". */
export const isAnswerTitle = (text: string): boolean => {
  const clean = text.replace(/[^\p{L}\p{M}\p{N}\s?？]/gu, " ").trim();
  return (
    onlyAnswer.test(clean) && !/[?？]$/.test(clean) && clean.split(/\s+/).length <= 4 && clean.length <= 30
  );
};

const questionTitle = new RegExp(`^(?:${words.question})$`, "iu");
const answerTitle = new RegExp(`^(?:${words.answer})$`, "iu");
/** The heads of a table's columns. */
export const isQuestionWord = (text: string): boolean => questionTitle.test(text.trim());
export const isAnswerWord = (text: string): boolean => answerTitle.test(text.trim());
