/** How a card can be answered before its answer is shown: by typing, by ordering steps or by ticking off a list. */
import type { Card } from "../deck/card";
import { answerTextOf, hiddenClozeTexts } from "../deck/cardText";
import type { RichText } from "../deck/content";
import type { Figure } from "../deck/figure";
import { fnv1a } from "../random/fnv1a";
import { seededRandom, shuffledIndices } from "../random/seededRandom";

/** Longer answers are not typed, in characters. */
const maxTypedLength = 40;

export type AnswerMode =
  | { readonly type: "typed"; readonly answer: string }
  /** The steps as they are first shown: `shown[i]` is the step's index in the right order. */
  | { readonly type: "ordered"; readonly items: readonly RichText[]; readonly shown: readonly number[] }
  | { readonly type: "checklist"; readonly items: readonly RichText[] };

/** Undefined for a card that has nothing to enter. `reviewCount` seeds the order of the steps, so that each review shows another order. */
export function answerModeOf(
  card: Card,
  figures: readonly Figure[],
  reviewCount: number,
): AnswerMode | undefined {
  switch (card.kind) {
    case "order": {
      const random = seededRandom(fnv1a(`${card.id} ${reviewCount}`));
      return { type: "ordered", items: card.items, shown: shuffledIndices(card.items.length, random) };
    }
    case "list":
      return { type: "checklist", items: card.items };
    case "cloze": {
      // Several hidden parts are not typed.
      const [answer, ...others] = hiddenClozeTexts(card.text, card.group);
      return others.length > 0 ? undefined : typedAnswerMode(answer);
    }
    case "label":
      return typedAnswerMode(answerTextOf(card, figures));
    case "term":
    case "heading":
    case "qa":
    case "row":
      // An answer of several blocks is not typed.
      return card.back.every(({ type }) => type === "paragraph")
        ? typedAnswerMode(answerTextOf(card, figures))
        : undefined;
  }
}

const typedAnswerMode = (answer = ""): AnswerMode | undefined =>
  answer.length > 0 && answer.length <= maxTypedLength
    ? { type: "typed", answer: answer.replace(/\.$/, "") }
    : undefined;
