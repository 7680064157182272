/** Checks one card: its question, the length of its answer, and whether the question gives the answer away. */
import { type Block } from "../../domain/deck/content";
import { type Card } from "../../domain/deck/card";
import { plainTextOf, plainTextOfBlocks } from "../../domain/deck/plainText";
import { questionTextOf } from "../../domain/deck/cardText";
import { countReadableWords } from "../text/wordCount";
import { comparableText } from "../text/comparableText";

const limits = { maxAnswerWords: 40, maxCellWords: 25, maxItemWords: 12, maxItems: 7, minClozeWords: 3 };

const yesNoQuestion =
  /^(is|are|was|were|does|do|did|can|could|should|would|will|has|have|had|may|must)\b[^?]*\?\s*$/i;
const twoQuestions = /\b(?:and|or) (?:what|when|why|how|where|which|who)\b[^?]*\?/i;
const pronounSubject =
  /^(what|when|why|how|where|which)( (is|are|was|were|does|do|did|can|should|would|will|has|have))* (it|this|that|they|these|those)\b/i;

export const checkCard = (card: Card): readonly string[] => [
  ...(card.kind === "label" ? [] : checkQuestionText(questionTextOf(card))),
  ...checkContent(card),
];

function checkQuestionText(front: string): readonly string[] {
  const messages: string[] = [];
  if (yesNoQuestion.test(front) && !/\bor\b/i.test(front))
    messages.push("asks for yes or no. Ask what, which, when or why.");
  if (twoQuestions.test(front) || front.split("?").length > 2)
    messages.push("asks two things. Split it, or ask for the more important one.");
  if (pronounSubject.test(front))
    messages.push("doesn't name its subject. Replace the pronoun with the name.");
  return messages;
}

function checkContent(card: Card): readonly string[] {
  switch (card.kind) {
    case "term":
    case "heading":
    case "qa":
      return checkAnswer(card.front, card.back, limits.maxAnswerWords);
    case "row":
      return checkAnswer(card.front, card.back, limits.maxCellWords);
    case "order":
    case "list": {
      const mark = card.kind === "order" ? "no cards" : "no list";
      const messages = card.items.flatMap((item) => checkLength(plainTextOf(item), limits.maxItemWords));
      if (card.items.length > limits.maxItems)
        messages.unshift(
          `has ${card.items.length} items; ${limits.maxItems} is the limit. Split the list, or mark it <!-- ${mark} -->.`,
        );
      return messages;
    }
    case "cloze":
      return countReadableWords(questionTextOf(card)) < limits.minClozeWords
        ? ["shows fewer than three words. Hide less."]
        : [];
    case "label":
      return [];
  }
}

function checkAnswer(front: readonly Block[], back: readonly Block[], maxWords: number): readonly string[] {
  // The options of a question include its answer.
  const question = comparableText(plainTextOfBlocks(front.filter(({ type }) => type !== "list")));
  const answer = plainTextOfBlocks(back);
  const comparable = comparableText(answer);
  const isInQuestion = comparable !== "" && ` ${question} `.includes(` ${comparable} `);
  return [
    ...checkLength(answer, maxWords),
    ...(isInQuestion ? ["contains its answer in its question. Rephrase the question."] : []),
  ];
}

function checkLength(answer: string, maxWords: number): readonly string[] {
  const words = countReadableWords(answer);
  return words > maxWords
    ? [`has an answer of ${words} words; ${maxWords} is the limit. Move the rest to a paragraph after it.`]
    : [];
}
