/** What a chapter says, as data: inline text and blocks. No Markdown and no HTML. */
import type { BlockId, FigureId, SectionId } from "../ids";
import type { MathElement } from "./math";

export type Inline =
  | string
  | { readonly type: "strong" | "em" | "delete"; readonly children: readonly Inline[] }
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "link"; readonly href: string; readonly children: readonly Inline[] }
  | { readonly type: "break" }
  /** A formula: as it was written, in TeX, and as MathML. */
  | { readonly type: "math"; readonly tex: string; readonly tree: MathElement }
  /** A part of a cloze text. `group` says which card hides it. */
  | {
      readonly type: "cloze";
      readonly group: number;
      readonly hint?: string;
      readonly children: readonly Inline[];
    };

export type RichText = readonly Inline[];

type BlockShape =
  | { readonly type: "paragraph"; readonly text: RichText }
  | {
      readonly type: "list";
      readonly ordered: boolean;
      /** The first number of an ordered list; 1 otherwise. */
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: "code"; readonly lang: string; readonly text: string }
  | {
      readonly type: "table";
      readonly align: readonly ("left" | "right" | "center" | "none")[];
      readonly head: readonly RichText[];
      readonly rows: readonly (readonly RichText[])[];
    }
  | { readonly type: "quote"; readonly blocks: readonly Block[] }
  | { readonly type: "figure"; readonly figure: FigureId; readonly caption: RichText }
  /** A question with its answer, `Q:` and `A:`. The reader sees the answer on request. */
  | { readonly type: "ask"; readonly question: RichText; readonly answer: readonly Block[] }
  /** `Sources:` of the section. */
  | { readonly type: "sources"; readonly text: RichText }
  | { readonly type: "rule" };

/** The blocks of a section have an id. Blocks inside a list item, a quote or a card have none. */
export type Block = BlockShape & { readonly id?: BlockId };

export type Section = {
  readonly id: SectionId;
  /** 1 to 6, the heading's level. */
  readonly depth: number;
  readonly title: RichText;
  readonly blocks: readonly Block[];
};
