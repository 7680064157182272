/** What the index of the decks must be to come in, and the words of which a deck is made as well. */
import * as v from "valibot";
import { type DeckIndex, deckFormat } from "../../domain/deck";

export const textSchema = v.string();
/** Ids become keys and addresses: no spaces, no slash tricks, not endless. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[^\s"'<>\\]{1,200}$/),
  v.notValues(["__proto__", "constructor", "prototype"]),
);
export const identityFields = { aliases: v.record(idSchema, idSchema), retired: v.array(idSchema) };

export const indexSchema: v.GenericSchema<unknown, DeckIndex> = v.object({
  format: v.literal(deckFormat),
  chapters: v.array(
    v.object({
      chapter: idSchema,
      title: textSchema,
      file: v.pipe(v.string(), v.regex(/^[\w.-]+\.json$/)),
      words: v.number(),
      sections: v.array(v.object({ id: idSchema, depth: v.number(), title: textSchema })),
      cards: v.array(v.tuple([idSchema, idSchema])),
      questions: v.number(),
      ...identityFields,
    }),
  ),
});
