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
import { levels, panelDimensions, questionKinds, storyDimensions } from "../../domain/deck/question";
import { linkPattern } from "../../domain/deck/links";
import * as v from "valibot";
import type { Block, Inline } from "../../domain/deck/content";
import { deckFormat } from "../../domain/deck/deck";
import { aliasesSchema, idSchema, textSchema } from "./idSchemas";

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
export const cardSchema = v.variant("kind", [
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
export const questionSchema = v.object({
  id: idSchema,
  section: idSchema,
  block: idSchema,
  ask: inlines,
  round: v.picklist(questionKinds),
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

export const sectionSchema = v.object({
  id: idSchema,
  depth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  title: inlines,
  blocks,
});
export const figureSchema = v.object({
  id: idSchema,
  alt: textSchema,
  drawing,
  labels: v.array(v.object({ id: textSchema, text: textSchema })),
});

export const deckWith = <Lists extends v.ObjectEntries>(lists: Lists) =>
  v.object({
    format: v.literal(deckFormat),
    chapter: idSchema,
    title: textSchema,
    ...lists,
    aliases: aliasesSchema,
    retired: v.array(idSchema),
    isImported: v.exactOptional(v.literal(true)),
  });
