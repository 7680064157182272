/** The deck format: one chapter of the guide as blocks to read, cards to review and interview questions. */

/** The deck format this build writes and reads; a deck of another format is refused. */
export const deckFormat = 1;

/** A file name without its number and ending: `introduction` for `01-introduction.md`. */
export type ChapterId = string;
/** A heading's own slug, unique in its chapter and free of its parents': `ci-cd-pipelines`. */
type SectionId = string;
/** Unique in its chapter: its section and its place there, `ci-cd-pipelines.2`. Not stable between compilations. */
export type BlockId = string;
/** One fact. Each card asks one side of it: `introduction/ci-cd-pipelines/jenkins`. */
export type FactId = string;
/** A fact and the side of it that is asked: `introduction/ci-cd-pipelines/jenkins:name`. Never changes. */
export type CardId = string;
/** `introduction/questions/mlops-vs-devops?`: a question ends in a question mark, a card never does. Never changes. */
export type QuestionId = string;
/** The file name of a figure without its ending: `mlops-loop`. */
type FigureId = string;

export type Inline =
  | string
  | { readonly type: "strong" | "em" | "delete"; readonly children: readonly Inline[] }
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "link"; readonly href: string; readonly children: readonly Inline[] }
  | { readonly type: "break" }
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
  /** `Q:` and `A:` as they stand in the chapter: the reader shows the question, and the answer on request. */
  | { readonly type: "ask"; readonly question: RichText; readonly answer: readonly Block[] }
  /** `Sources:`: what the section rests on. */
  | { readonly type: "sources"; readonly text: RichText }
  | { readonly type: "rule" };

/** Blocks inside a list item, a quote or a card have no id; those a chapter is made of do. */
export type Block = BlockShape & { readonly id?: BlockId };

export type Section = {
  readonly id: SectionId;
  /** 1 to 6, the heading's level. */
  readonly depth: number;
  readonly title: RichText;
  readonly blocks: readonly Block[];
};

/**
 * What a card was made from:
 * term `**Term**: meaning` · heading "What is …?" · qa `Q:`/`A:` · row of a comparison table · cloze ·
 * order (the steps of a procedure) · list (the members of something) · label of a figure.
 */
export type CardKind = "term" | "heading" | "qa" | "row" | "cloze" | "order" | "list" | "label";

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
  readonly tags?: readonly string[];
};

export const questionRounds = ["rapid", "concept", "design", "incident", "behavioural"] as const;
export type QuestionRound = (typeof questionRounds)[number];
export const levels = ["junior", "mid", "senior"] as const;
export type Level = (typeof levels)[number];
/** What interviewers score. */
export const panelDimensions = [
  "scoping",
  "data",
  "lifecycle",
  "serving",
  "monitoring",
  "tradeoffs",
  "communication",
] as const;
/** The parts of a story, in behavioural rounds only. */
export const storyDimensions = ["situation", "task", "action", "result"] as const;
export type Dimension = (typeof panelDimensions)[number] | (typeof storyDimensions)[number];

export type KeyPoint = {
  readonly says: RichText;
  /** What an answer may say instead and still cover the point, plain text. */
  readonly phrasings: readonly string[];
  /** An answer without a `must` point can't be a strong one. */
  readonly weight: "must" | "should";
  readonly dimension: Dimension;
};

export type Question = {
  readonly id: QuestionId;
  readonly section: SectionId;
  readonly block: BlockId;
  readonly ask: RichText;
  readonly round: QuestionRound;
  readonly level: Level;
  readonly minutes: number;
  readonly why: RichText;
  readonly points: readonly KeyPoint[];
  readonly followUps: readonly RichText[];
  /** Red flags: statements that count against a candidate, each with phrasings that show it. */
  readonly redFlags: readonly { readonly says: RichText; readonly phrasings: readonly string[] }[];
  /** Given one at a time when asked for, weakest first. */
  readonly hints: readonly RichText[];
  /** Incident rounds: what one may ask to see, and what one sees. */
  readonly evidence: readonly { readonly ask: RichText; readonly shows: RichText }[];
  /** The model answer, in spoken English. */
  readonly answer: readonly Block[];
  /** Cards that cover the points, wherever they are. */
  readonly see: readonly CardId[];
  readonly tags?: readonly string[];
};

/** The SVG elements and attributes that a figure may use: geometry, ids and classes. No scripts, links or colours. */
export const allowedSvgTags = [
  "svg",
  "title",
  "desc",
  "g",
  "path",
  "line",
  "polyline",
  "polygon",
  "rect",
  "circle",
  "ellipse",
  "text",
  "tspan",
  "defs",
  "marker",
] as const;
export const allowedSvgAttributes: ReadonlySet<string> = new Set(
  (
    "class id role x y x1 x2 y1 y2 dx dy cx cy r rx ry d points width height transform viewBox preserveAspectRatio " +
    "text-anchor dominant-baseline marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY " +
    "orient data-label"
  ).split(" "),
);

/** An SVG drawing as data. Only the elements and attributes of the guide's language; no script, style or colour. */
export type Drawing = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Drawing | string)[];
};

export type Figure = {
  readonly id: FigureId;
  /** Text alternative. */
  readonly alt: string;
  readonly drawing: Drawing;
  /** The hideable labels: the value of `data-label`, and the words it marks. */
  readonly labels: readonly { readonly id: string; readonly text: string }[];
};

export type Deck = {
  readonly format: typeof deckFormat;
  readonly chapter: ChapterId;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly figures: readonly Figure[];
  readonly cards: readonly Card[];
  readonly questions: readonly Question[];
  /** Former id -> current id, of cards and questions. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Ids of removed cards and questions. Their events stay in the log. */
  readonly retired: readonly string[];
};

/** The format of `data/decks/index.json`: enough to build the queue and the chapter list without loading a deck. */
export type DeckIndex = {
  readonly format: typeof deckFormat;
  readonly chapters: readonly {
    readonly chapter: ChapterId;
    readonly title: string;
    /** `01-introduction.json`, beside the index. */
    readonly file: string;
    readonly words: number;
    readonly sections: readonly { readonly id: SectionId; readonly depth: number; readonly title: string }[];
    /** In the guide's order: [card id, fact id]. */
    readonly cards: readonly (readonly [CardId, FactId])[];
    readonly questions: number;
    readonly aliases: Readonly<Record<string, string>>;
    readonly retired: readonly string[];
  }[];
};
