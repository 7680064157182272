/** What a machine can see of a poor card. */
import type { Card, Question } from "../domain/deck";
import { plainTextOf, plainTextOfBlocks, questionTextOf } from "../domain/plainText";
import { countReadableWords } from "./text/wordCount";
import type { CompileResult } from "./guide/compile";
import { type Diagnostic, compareByLocation } from "./source/diagnostics";

const limits = { answer: 40, cell: 25, item: 12, members: 7 };

export function lint({ decks, locations }: CompileResult): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (id: string, message: string) => {
    const location = locations.get(id);
    if (location) diagnostics.push({ ...location, severity: "error", message: `"${id}" ${message}` });
  };
  const cards = decks.flatMap((deck) => deck.cards);
  for (const card of cards) for (const message of checkCard(card)) report(card.id, message);
  for (const [id, message] of findSimilarCards(cards)) report(id, message);
  for (const question of decks.flatMap(({ questions }) => questions))
    for (const message of checkQuestion(question)) report(question.id, message);
  return diagnostics.sort(compareByLocation);
}

function checkCard(card: Card): readonly string[] {
  const front = questionTextOf(card);
  const messages: string[] = [];
  if (
    /^(is|are|was|were|does|do|did|can|could|should|would|will|has|have|had|may|must)\b[^?]*\?\s*$/i.test(
      front,
    ) &&
    !/\bor\b/i.test(front)
  )
    messages.push("asks for yes or no. Ask what, which, when or why.");
  if (
    /^(what|when|why|how|where|which)( (is|are|was|were|does|do|did|can|should|would|will|has|have))* (it|this|that|they|these|those)\b/i.test(
      front,
    )
  )
    messages.push("doesn't name its subject. Put the name where the pronoun stands.");
  switch (card.kind) {
    case "term":
    case "heading":
    case "qa":
      return [
        ...messages,
        ...checkLength(plainTextOfBlocks(card.back), limits.answer),
        ...checkAnswerInQuestion(front, plainTextOfBlocks(card.back)),
      ];
    case "row":
      return [
        ...messages,
        ...checkLength(plainTextOfBlocks(card.back), limits.cell),
        ...checkAnswerInQuestion(front, plainTextOfBlocks(card.back)),
      ];
    case "order":
    case "list": {
      if (card.items.length > limits.members)
        messages.push(
          `has ${card.items.length} items; ${limits.members} are as many as one remembers. Split the list, or mark it <!-- no cards -->.`,
        );
      for (const item of card.items) messages.push(...checkLength(plainTextOf(item), limits.item));
      return messages;
    }
    case "cloze":
      return countReadableWords(front) < 3
        ? [...messages, "leaves fewer than three words to go by. Hide less."]
        : messages;
    case "label":
      return messages;
  }
}

function checkLength(answer: string, limit: number): readonly string[] {
  const words = countReadableWords(answer);
  return words > limit
    ? [`has an answer of ${words} words; ${limit} are the limit. Say the rest in a paragraph after it.`]
    : [];
}

const normalizeText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function checkAnswerInQuestion(front: string, back: string): readonly string[] {
  const answer = normalizeText(back);
  return answer !== "" && ` ${normalizeText(front)} `.includes(` ${answer} `)
    ? ["has its answer in its question. Ask without it."]
    : [];
}

/** Cards that a reader could take for each other: each is said at the later one. */
function findSimilarCards(cards: readonly Card[]): readonly (readonly [string, string])[] {
  const comparable = cards.filter(({ kind }) => kind !== "label");
  const identical = findDuplicates(comparable, (card) => normalizeText(questionTextOf(card)));
  const reordered = findDuplicates(comparable, (card) => {
    const words = [...new Set(normalizeText(questionTextOf(card)).split(" "))];
    return words.length > 5 ? words.toSorted().join(" ") : undefined;
  });
  const sameMeaning = findDuplicates(comparable, (card) =>
    card.kind === "term" && card.id.endsWith(":name")
      ? normalizeText(plainTextOfBlocks(card.front.slice(1)))
      : undefined,
  );
  const reported = new Set(identical.map(([card]) => card));
  return [
    ...identical.map(
      ([card, other]) => [card.id, `asks the same as "${other.id}". Name what is different.`] as const,
    ),
    ...reordered
      .filter(([card, other]) => !reported.has(card) && card.fact !== other.fact)
      .map(
        ([card, other]) =>
          [card.id, `asks in the same words as "${other.id}". Name what is different.`] as const,
      ),
    ...sameMeaning
      .filter(([card]) => !reported.has(card))
      .map(
        ([card, other]) =>
          [card.id, `has the same meaning as "${other.id}". Say what only this one is.`] as const,
      ),
  ];
}

/** Each card with the first one before it that has the same key. */
function findDuplicates(
  cards: readonly Card[],
  keyOf: (card: Card) => string | undefined,
): readonly (readonly [Card, Card])[] {
  const firstByKey = new Map<string, Card>();
  return cards.flatMap((card) => {
    const key = keyOf(card);
    const other = key === undefined ? undefined : firstByKey.get(key);
    if (key !== undefined && !other) firstByKey.set(key, card);
    return other ? [[card, other] as const] : [];
  });
}

function checkQuestion({ round, followUps, redFlags, why, points }: Question): readonly string[] {
  const messages: string[] = [];
  if (why.length === 0) messages.push('doesn\'t say why it is asked. Add "- why: …".');
  if (followUps.length < (round === "concept" || round === "design" ? 2 : 1))
    messages.push(
      'has too few follow-ups: two or more for concept and design, one for the others. Add to "- follow-ups:".',
    );
  if (redFlags.length === 0)
    messages.push('has no red flags. Add "- red flags:" with what a panel winces at.');
  if (!points.some(({ weight }) => weight === "must"))
    messages.push("has no point that a good answer must make. Begin one with (must, …).");
  for (const { says, phrasings } of points) {
    if (phrasings.length < 2)
      messages.push(
        `knows only ${phrasings.length} phrasing of "${plainTextOf(says).slice(0, 40)}…". Add another after a |.`,
      );
  }
  return messages;
}
