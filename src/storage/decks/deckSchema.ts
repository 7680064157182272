/** Schema of a deck file: types, limits, no executable content. */
import {
  type Drawing,
  allowedSvgAttributes,
  allowedSvgTags,
  allowedSvgValue,
} from "../../domain/deck/figure";
import {
  type MathElement,
  allowedMathAttributes,
  allowedMathTags,
  allowedMathValue,
} from "../../domain/deck/math";
import {
  type Question,
  levels,
  panelDimensions,
  questionRounds,
  storyDimensions,
} from "../../domain/deck/question";
import { linkPattern } from "../../domain/deck/links";
import * as v from "valibot";
import type { Block, Inline } from "../../domain/deck/content";
import { type Deck, type StudyDeck, deckFormat } from "../../domain/deck/deck";
import { aliasesSchema, idSchema, textSchema } from "./idSchemas";
import type { ParseResult } from "./fetchDeckFile";
import { isNestedTooDeeply } from "./nesting";

const href = v.pipe(v.string(), v.regex(linkPattern, "not a link to a page"));

// Recursive schemas are built once and only looked up lazily: a chapter uses them tens of thousands of times.
const inline: v.GenericSchema<Inline> = v.lazy((input) =>
  typeof input === "string" ? textSchema : textOrMark,
);
const inlines = v.array(inline);
const textOrMark: v.GenericSchema<Inline> = v.union([
  textSchema,
  v.variant("type", [
    v.object({ type: v.picklist(["strong", "em", "delete"]), children: inlines }),
    v.object({ type: v.literal("code"), text: textSchema }),
    v.object({ type: v.literal("link"), href, children: inlines }),
    v.object({ type: v.literal("break") }),
    v.object({ type: v.literal("math"), tex: textSchema, tree: v.lazy(() => mathElement) }),
    v.object({
      type: v.literal("cloze"),
      group: v.number(),
      hint: v.exactOptional(textSchema),
      children: inlines,
    }),
  ]),
]);

const mathElement: v.GenericSchema<MathElement> = v.lazy(() => anyMathElement);
const anyMathElement: v.GenericSchema<MathElement> = v.object({
  tag: v.picklist(allowedMathTags),
  attributes: v.record(v.picklist(allowedMathAttributes), v.pipe(v.string(), v.regex(allowedMathValue))),
  children: v.array(v.union([mathElement, textSchema])),
});

const blockId = { id: v.exactOptional(idSchema) };
const block: v.GenericSchema<Block> = v.lazy(() => anyBlock);
const blocks = v.array(block);
const anyBlock: v.GenericSchema<Block> = v.variant("type", [
  v.object({ ...blockId, type: v.picklist(["paragraph", "sources"]), text: inlines }),
  v.object({
    ...blockId,
    type: v.literal("list"),
    ordered: v.boolean(),
    start: v.pipe(v.number(), v.safeInteger()),
    items: v.array(blocks),
  }),
  v.object({ ...blockId, type: v.literal("code"), lang: textSchema, text: textSchema }),
  v.object({
    ...blockId,
    type: v.literal("table"),
    align: v.array(v.picklist(["left", "right", "center", "none"])),
    head: v.array(inlines),
    rows: v.array(v.array(inlines)),
  }),
  v.object({ ...blockId, type: v.literal("quote"), blocks }),
  v.object({ ...blockId, type: v.literal("figure"), figure: idSchema, caption: inlines }),
  v.object({ ...blockId, type: v.literal("ask"), question: inlines, answer: blocks }),
  v.object({ ...blockId, type: v.literal("rule") }),
]);

const attribute = v.picklist([...allowedSvgAttributes]);
const attributeValue = v.pipe(v.string(), v.regex(allowedSvgValue));
const drawing: v.GenericSchema<Drawing> = v.lazy(() => anyDrawing);
const anyDrawing: v.GenericSchema<Drawing> = v.object({
  tag: v.picklist(allowedSvgTags),
  attributes: v.record(attribute, attributeValue),
  children: v.array(v.union([drawing, textSchema])),
});

const card = {
  id: idSchema,
  fact: idSchema,
  section: idSchema,
  block: idSchema,
  tier: v.exactOptional(v.picklist(["core", "detail"])),
  tags: v.exactOptional(v.array(textSchema)),
};
const cardSchema = v.variant("kind", [
  v.object({ ...card, kind: v.picklist(["term", "heading", "qa", "row"]), front: blocks, back: blocks }),
  v.object({ ...card, kind: v.literal("cloze"), text: inlines, group: v.number() }),
  v.object({ ...card, kind: v.picklist(["order", "list"]), front: blocks, items: v.array(inlines) }),
  v.object({ ...card, kind: v.literal("label"), front: blocks, figure: idSchema, label: textSchema }),
]);

const pointSchema = v.object({
  says: inlines,
  phrasings: v.array(textSchema),
  weight: v.picklist(["must", "should"]),
  dimension: v.picklist([...panelDimensions, ...storyDimensions]),
  coveredBy: v.exactOptional(idSchema),
});
const questionSchema = v.object({
  id: idSchema,
  section: idSchema,
  block: idSchema,
  ask: inlines,
  round: v.picklist(questionRounds),
  level: v.picklist(levels),
  minutes: v.pipe(v.number(), v.minValue(0), v.maxValue(240)),
  why: inlines,
  points: v.array(pointSchema),
  followUps: v.array(inlines),
  redFlags: v.array(v.object({ says: inlines, phrasings: v.array(textSchema) })),
  hints: v.array(inlines),
  evidence: v.array(v.object({ ask: inlines, shows: inlines })),
  answer: blocks,
  see: v.array(idSchema),
  tags: v.exactOptional(v.array(textSchema)),
});

const sectionSchema = v.object({
  id: idSchema,
  depth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  title: inlines,
  blocks,
});
const figureSchema = v.object({
  id: idSchema,
  alt: textSchema,
  drawing,
  labels: v.array(v.object({ id: textSchema, text: textSchema })),
});

const deckWith = <Lists extends v.ObjectEntries>(lists: Lists) =>
  v.object({
    format: v.literal(deckFormat),
    chapter: idSchema,
    title: textSchema,
    ...lists,
    aliases: aliasesSchema,
    retired: v.array(idSchema),
    isImported: v.exactOptional(v.literal(true)),
  });
export const deckSchema: v.GenericSchema<unknown, Deck> = deckWith({
  sections: v.array(sectionSchema),
  figures: v.array(figureSchema),
  cards: v.array(cardSchema),
  questions: v.array(questionSchema),
});
const entries = v.array(v.unknown());
/** Files whose long lists are not parsed yet. */
const studyFrame = deckWith({ sections: entries, figures: entries, cards: entries });
const questionFrame = v.object({ format: v.literal(deckFormat), chapter: idSchema, questions: entries });

/** Entries parsed without a pause: a few milliseconds. */
const entriesPerSlice = 40;

type Pause = () => Promise<void>;

/** Parses what one studies of an untrusted deck, in slices: all at once would block a phone for a quarter of a second. */
export async function parseStudyDeck(content: unknown, pause: Pause): Promise<ParseResult<StudyDeck>> {
  const frame = parseFrame(studyFrame, content);
  if (frame.type === "invalid") return frame;
  const { problems, parseList } = listParser(pause);
  const value = {
    ...frame.value,
    sections: await parseList("sections", frame.value.sections, sectionSchema),
    figures: await parseList("figures", frame.value.figures, figureSchema),
    cards: await parseList("cards", frame.value.cards, cardSchema),
  };
  return problems[0] ?? { type: "valid", value };
}

/** Parses the questions of an untrusted deck in the same way. */
export async function parseQuestions(
  content: unknown,
  pause: Pause,
): Promise<ParseResult<readonly Question[]>> {
  const frame = parseFrame(questionFrame, content);
  if (frame.type === "invalid") return frame;
  const { problems, parseList } = listParser(pause);
  const value = await parseList("questions", frame.value.questions, questionSchema);
  return problems[0] ?? { type: "valid", value };
}

function parseFrame<T>(schema: v.GenericSchema<unknown, T>, content: unknown): ParseResult<T> {
  if (isNestedTooDeeply(content)) return { type: "invalid", problem: "it is nested too deeply" };
  const frame = v.safeParse(schema, content);
  return frame.success ? { type: "valid", value: frame.output } : refuse(frame.issues[0]);
}

/** Parses nothing more after the first problem. */
function listParser(pause: Pause) {
  const problems: ReturnType<typeof refuse>[] = [];
  const parseList = async <T>(
    list: string,
    input: readonly unknown[],
    schema: v.GenericSchema<unknown, T>,
  ) => {
    const parsed: T[] = [];
    for (const [i, entry] of input.entries()) {
      if (problems.length > 0) break;
      if (i % entriesPerSlice === 0) await pause();
      const result = v.safeParse(schema, entry);
      if (result.success) parsed.push(result.output);
      else problems.push(refuse(result.issues[0], `${list}.${i}`));
    }
    return parsed;
  };
  return { problems, parseList };
}

/** `place`: what of the deck was parsed, as a path. */
function refuse(issue: v.BaseIssue<unknown>, place = "") {
  const path = [place, v.getDotPath(issue) ?? ""].filter(Boolean).join(".");
  return { type: "invalid", problem: `${path || "its root"}: ${issue.message}` } as const;
}
