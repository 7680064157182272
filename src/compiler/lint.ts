/** What a machine can see of a poor card. */
import type { Card, Question } from "../domain/deck";
import { plain, plainBlocks, questionOf } from "../domain/words";
import { countWords } from "./count";
import type { Compiled } from "./guide";
import { type Problem, byPlace } from "./problem";

const limits = { answer: 40, cell: 25, item: 12, members: 7 };

export function lint({ decks, places }: Compiled): readonly Problem[] {
  const problems: Problem[] = [];
  const complain = (id: string, message: string) => {
    const place = places.get(id);
    if (place) problems.push({ ...place, kind: "mistake", message: `"${id}" ${message}` });
  };
  const cards = decks.flatMap((deck) => deck.cards);
  for (const card of cards) for (const message of faultsOf(card)) complain(card.id, message);
  for (const [id, message] of alike(cards)) complain(id, message);
  for (const question of decks.flatMap(({ questions }) => questions))
    for (const message of faultsIn(question)) complain(question.id, message);
  return problems.sort(byPlace);
}

function faultsOf(card: Card): readonly string[] {
  const front = questionOf(card);
  const faults: string[] = [];
  if (
    /^(is|are|was|were|does|do|did|can|could|should|would|will|has|have|had|may|must)\b[^?]*\?\s*$/i.test(
      front,
    ) &&
    !/\bor\b/i.test(front)
  )
    faults.push("asks for yes or no. Ask what, which, when or why.");
  if (
    /^(what|when|why|how|where|which)( (is|are|was|were|does|do|did|can|should|would|will|has|have))* (it|this|that|they|these|those)\b/i.test(
      front,
    )
  )
    faults.push("doesn't name its subject. Put the name where the pronoun stands.");
  switch (card.kind) {
    case "term":
    case "heading":
    case "qa":
      return [
        ...faults,
        ...tooLong(plainBlocks(card.back), limits.answer),
        ...givenAway(front, plainBlocks(card.back)),
      ];
    case "row":
      return [
        ...faults,
        ...tooLong(plainBlocks(card.back), limits.cell),
        ...givenAway(front, plainBlocks(card.back)),
      ];
    case "order":
    case "list": {
      if (card.items.length > limits.members)
        faults.push(
          `has ${card.items.length} items; ${limits.members} are as many as one remembers. Split the list, or mark it <!-- no cards -->.`,
        );
      for (const item of card.items) faults.push(...tooLong(plain(item), limits.item));
      return faults;
    }
    case "cloze":
      return countWords(front) < 3
        ? [...faults, "leaves fewer than three words to go by. Hide less."]
        : faults;
    case "label":
      return faults;
  }
}

function tooLong(answer: string, limit: number): readonly string[] {
  const words = countWords(answer);
  return words > limit
    ? [`has an answer of ${words} words; ${limit} are the limit. Say the rest in a paragraph after it.`]
    : [];
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function givenAway(front: string, back: string): readonly string[] {
  const answer = folded(back);
  return answer !== "" && ` ${folded(front)} `.includes(` ${answer} `)
    ? ["has its answer in its question. Ask without it."]
    : [];
}

/** Cards that a reader could take for each other: each is said at the later one. */
function alike(cards: readonly Card[]): readonly (readonly [string, string])[] {
  const asked = cards.filter(({ kind }) => kind !== "label");
  const same = twins(asked, (card) => folded(questionOf(card)));
  const nearly = twins(asked, (card) => {
    const words = [...new Set(folded(questionOf(card)).split(" "))];
    return words.length > 5 ? words.toSorted().join(" ") : undefined;
  });
  const meanings = twins(asked, (card) =>
    card.kind === "term" && card.id.endsWith(":name") ? folded(plainBlocks(card.front.slice(1))) : undefined,
  );
  const said = new Set(same.map(([card]) => card));
  return [
    ...same.map(
      ([card, other]) => [card.id, `asks the same as "${other.id}". Name what is different.`] as const,
    ),
    ...nearly
      .filter(([card, other]) => !said.has(card) && card.fact !== other.fact)
      .map(
        ([card, other]) =>
          [card.id, `asks in the same words as "${other.id}". Name what is different.`] as const,
      ),
    ...meanings
      .filter(([card]) => !said.has(card))
      .map(
        ([card, other]) =>
          [card.id, `has the same meaning as "${other.id}". Say what only this one is.`] as const,
      ),
  ];
}

/** Each card with the first one before it that has the same key. */
function twins(
  cards: readonly Card[],
  keyOf: (card: Card) => string | undefined,
): readonly (readonly [Card, Card])[] {
  const first = new Map<string, Card>();
  return cards.flatMap((card) => {
    const key = keyOf(card);
    const other = key === undefined ? undefined : first.get(key);
    if (key !== undefined && !other) first.set(key, card);
    return other ? [[card, other] as const] : [];
  });
}

function faultsIn({ round, followUps, redFlags, why, points }: Question): readonly string[] {
  const faults: string[] = [];
  if (why.length === 0) faults.push('doesn\'t say why it is asked. Add "- why: …".');
  if (followUps.length < (round === "concept" || round === "design" ? 2 : 1))
    faults.push(
      'has too few follow-ups: two or more for concept and design, one for the others. Add to "- follow-ups:".',
    );
  if (redFlags.length === 0) faults.push('has no red flags. Add "- red flags:" with what a panel winces at.');
  if (!points.some(({ weight }) => weight === "must"))
    faults.push("has no point that a good answer must make. Begin one with (must, …).");
  for (const { says, phrasings } of points) {
    if (phrasings.length < 2)
      faults.push(
        `knows only ${phrasings.length} phrasing of "${plain(says).slice(0, 40)}…". Add another after a |.`,
      );
  }
  return faults;
}
