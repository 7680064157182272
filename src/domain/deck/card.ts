/** The cards of a deck. */
import type { BlockId, CardId, FactId, FigureId, SectionId } from "../ids";
import type { Block, RichText } from "./content";
import type { Tier } from "./tier";

/**
 * What a card was made from:
 * term `**Term**: meaning` · heading "What is …?" · qa `Q:`/`A:` · row of a comparison table · cloze ·
 * order (the steps of a procedure) · list (the members of something) · label of a figure.
 */
export const cardKinds = ["term", "heading", "qa", "row", "cloze", "order", "list", "label"] as const;
export type CardKind = (typeof cardKinds)[number];

type CardShape =
  | {
      readonly kind: "term" | "heading" | "qa" | "row";
      readonly front: readonly Block[];
      readonly back: readonly Block[];
    }
  /** The text holds every deletion; this card hides those of `group`. */
  | { readonly kind: "cloze"; readonly text: RichText; readonly group: number }
  | { readonly kind: "order" | "list"; readonly front: readonly Block[]; readonly items: readonly RichText[] }
  | {
      readonly kind: "label";
      readonly front: readonly Block[];
      readonly figure: FigureId;
      readonly label: string;
    };

export type Card = CardShape & {
  readonly id: CardId;
  readonly fact: FactId;
  readonly section: SectionId;
  readonly block: BlockId;
  /** Standard, if there is none. */
  readonly tier?: Exclude<Tier, "standard">;
  readonly tags?: readonly string[];
};
