/** How a card can be answered before its answer is shown: by typing, by ordering steps or by ticking off a list. */
import type { Card, Figure, Inline, RichText } from "../deck";
import { plainTextOf, plainTextOfBlocks } from "../plainText";

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
    case "order":
      return {
        type: "ordered",
        items: card.items,
        shown: shuffledIndices(card.items.length, `${card.id} ${reviewCount}`),
      };
    case "list":
      return { type: "checklist", items: card.items };
    case "cloze":
      return typedAnswerMode(hiddenClozeText(card.text, card.group));
    case "label":
      return typedAnswerMode(
        figures.find(({ id }) => id === card.figure)?.labels.find(({ id }) => id === card.label)?.text,
      );
    case "term":
    case "heading":
    case "qa":
    case "row":
      // An answer of several blocks is not typed.
      return card.back.every(({ type }) => type === "paragraph")
        ? typedAnswerMode(plainTextOfBlocks(card.back))
        : undefined;
  }
}

const typedAnswerMode = (answer: string | undefined): AnswerMode | undefined =>
  answer !== undefined && answer.length > 0 && answer.length <= maxTypedLength
    ? { type: "typed", answer: answer.replace(/\.$/, "") }
    : undefined;

/** The text that this group of a cloze hides. Undefined if the group hides more than one part. */
function hiddenClozeText(text: RichText, group: number): string | undefined {
  const hiddenTexts: string[] = [];
  const visit = (inline: Inline): void => {
    if (typeof inline === "string" || inline.type === "code" || inline.type === "break") return;
    if (inline.type === "cloze" && inline.group === group) hiddenTexts.push(plainTextOf(inline.children));
    else inline.children.forEach(visit);
  };
  text.forEach(visit);
  return hiddenTexts.length === 1 ? hiddenTexts[0] : undefined;
}

/** The indices 0 to `count - 1` in an order that follows from the seed. Two or more are never in ascending order. */
export function shuffledIndices(count: number, seed: string): readonly number[] {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    // Xorshift32: random enough for a handful of steps.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const j = (state >>> 0) % (i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  const isSorted = order.every((item, i) => item === i);
  return isSorted && count > 1 ? [...order.slice(1), 0] : order;
}
