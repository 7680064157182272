/** What a deck must be to come in: shapes, bounds, and nothing that runs. */
import * as v from "valibot";
import { drawingValue, link } from "../../domain/address";
import {
  type Block,
  type Deck,
  type Drawing,
  type Inline,
  deckFormat,
  drawingAttributes,
  drawingTags,
  levels,
  panelDimensions,
  rounds,
  storyDimensions,
} from "../../domain/deck";
import { isDeeper } from "./bounds";
import { id, names, text } from "./indexSchema";

const href = v.pipe(v.string(), v.regex(link, "a link that leads to no page"));

// What is recursive is built once and only looked up lazily: a chapter asks for it tens of thousands of times.
const inline: v.GenericSchema<Inline> = v.lazy((input) => (typeof input === "string" ? text : textOrMark));
const prose = v.array(inline);
const textOrMark: v.GenericSchema<Inline> = v.union([
  text,
  v.variant("type", [
    v.object({ type: v.picklist(["strong", "em", "delete"]), children: prose }),
    v.object({ type: v.literal("code"), text }),
    v.object({ type: v.literal("link"), href, children: prose }),
    v.object({ type: v.literal("break") }),
    v.object({
      type: v.literal("cloze"),
      group: v.number(),
      hint: v.exactOptional(text),
      children: prose,
    }),
  ]),
]);

const at = { id: v.exactOptional(id) };
const block: v.GenericSchema<Block> = v.lazy(() => anyBlock);
const blocks = v.array(block);
const anyBlock: v.GenericSchema<Block> = v.variant("type", [
  v.object({ ...at, type: v.picklist(["paragraph", "sources"]), text: prose }),
  v.object({
    ...at,
    type: v.literal("list"),
    ordered: v.boolean(),
    start: v.pipe(v.number(), v.safeInteger()),
    items: v.array(blocks),
  }),
  v.object({ ...at, type: v.literal("code"), lang: text, text }),
  v.object({
    ...at,
    type: v.literal("table"),
    align: v.array(v.picklist(["left", "right", "center", "none"])),
    head: v.array(prose),
    rows: v.array(v.array(prose)),
  }),
  v.object({ ...at, type: v.literal("quote"), blocks }),
  v.object({ ...at, type: v.literal("figure"), figure: id, caption: prose }),
  v.object({ ...at, type: v.literal("ask"), question: prose, answer: blocks }),
  v.object({ ...at, type: v.literal("rule") }),
]);

const attribute = v.picklist([...drawingAttributes]);
const attributeValue = v.pipe(v.string(), v.regex(drawingValue));
const drawing: v.GenericSchema<Drawing> = v.lazy(() => anyDrawing);
const anyDrawing: v.GenericSchema<Drawing> = v.object({
  tag: v.picklist(drawingTags),
  attributes: v.record(attribute, attributeValue),
  children: v.array(v.union([drawing, text])),
});

const card = {
  id,
  fact: id,
  section: id,
  block: id,
  tags: v.exactOptional(v.array(text)),
};
const cardSchema = v.variant("kind", [
  v.object({ ...card, kind: v.picklist(["term", "heading", "qa", "row"]), front: blocks, back: blocks }),
  v.object({ ...card, kind: v.literal("cloze"), text: prose, group: v.number() }),
  v.object({ ...card, kind: v.picklist(["order", "list"]), front: blocks, items: v.array(prose) }),
  v.object({ ...card, kind: v.literal("label"), front: blocks, figure: id, label: text }),
]);

const pointSchema = v.object({
  says: prose,
  phrasings: v.array(text),
  weight: v.picklist(["must", "should"]),
  dimension: v.picklist([...panelDimensions, ...storyDimensions]),
});
const questionSchema = v.object({
  id,
  section: id,
  block: id,
  ask: prose,
  round: v.picklist(rounds),
  level: v.picklist(levels),
  minutes: v.pipe(v.number(), v.minValue(0), v.maxValue(240)),
  why: prose,
  points: v.array(pointSchema),
  followUps: v.array(prose),
  redFlags: v.array(v.object({ says: prose, phrasings: v.array(text) })),
  hints: v.array(prose),
  evidence: v.array(v.object({ ask: prose, shows: prose })),
  answer: blocks,
  see: v.array(id),
  tags: v.exactOptional(v.array(text)),
});

export const deckSchema: v.GenericSchema<unknown, Deck> = v.object({
  format: v.literal(deckFormat),
  chapter: id,
  title: text,
  sections: v.array(
    v.object({
      id,
      depth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
      title: prose,
      blocks,
    }),
  ),
  figures: v.array(v.object({ id, alt: text, drawing, labels: v.array(v.object({ id: text, text })) })),
  cards: v.array(cardSchema),
  questions: v.array(questionSchema),
  ...names,
});

/** A deck from outside, or where it is not what a deck must be. */
export function readDeck(content: unknown): { readonly value: Deck } | { readonly damage: string } {
  if (isDeeper(content)) return { damage: "its depth: parts are nested without end" };
  const read = v.safeParse(deckSchema, content);
  if (read.success) return { value: read.output };
  const [issue] = read.issues;
  return { damage: `${v.getDotPath(issue) ?? "its root"}: ${issue.message}` };
}
