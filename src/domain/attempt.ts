/** What a card lets one try before the answer is shown: type it, put it in order, or name its members. */
import type { Card, Figure, Inline, Prose } from "./deck";
import { plain, plainBlocks } from "./words";

/** The longest answer that is worth typing, in characters. */
const typedMost = 40;

export type Attempt =
  | { readonly as: "type"; readonly answer: string }
  /** The steps as the person sees them first: `shown[i]` is the place of a step in the right order. */
  | { readonly as: "order"; readonly items: readonly Prose[]; readonly shown: readonly number[] }
  | { readonly as: "tick"; readonly items: readonly Prose[] };

/** Undefined for a card that is only thought about. `turn` is how often the card was graded: each time another order. */
export function attemptOf(card: Card, figures: readonly Figure[], turn: number): Attempt | undefined {
  switch (card.kind) {
    case "order":
      return { as: "order", items: card.items, shown: shuffled(card.items.length, `${card.id} ${turn}`) };
    case "list":
      return { as: "tick", items: card.items };
    case "cloze":
      return typed(hidden(card.text, card.group));
    case "label":
      return typed(
        figures.find(({ id }) => id === card.figure)?.labels.find(({ id }) => id === card.label)?.text,
      );
    case "term":
    case "heading":
    case "qa":
    case "row":
      // More than a line of prose is not to be typed word for word.
      return card.back.every(({ type }) => type === "paragraph") ? typed(plainBlocks(card.back)) : undefined;
  }
}

const typed = (answer: string | undefined): Attempt | undefined =>
  answer !== undefined && answer.length > 0 && answer.length <= typedMost
    ? { as: "type", answer: answer.replace(/\.$/, "") }
    : undefined;

/** The words that a cloze hides in one group; a group that hides two places is not typed. */
function hidden(text: Prose, group: number): string | undefined {
  const found: string[] = [];
  const look = (inline: Inline): void => {
    if (typeof inline === "string" || inline.type === "code" || inline.type === "break") return;
    if (inline.type === "cloze" && inline.group === group) found.push(plain(inline.children));
    else inline.children.forEach(look);
  };
  text.forEach(look);
  return found.length === 1 ? found[0] : undefined;
}

/** The numbers from 0, mixed by a seed, the same for the same seed and never in order if there are two or more. */
export function shuffled(count: number, seed: string): readonly number[] {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    // Xorshift: enough chance for seven steps.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const j = (state >>> 0) % (i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  const isSorted = order.every((item, i) => item === i);
  return isSorted && count > 1 ? [...order.slice(1), 0] : order;
}
