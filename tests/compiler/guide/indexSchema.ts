/** The schema of the compiled index of decks. The app bundles the index, and doesn't validate it. */
import { type DeckIndex, deckFormat } from "../../../src/domain/deck/deck";
import * as v from "valibot";
import { aliasesSchema, idSchema, textSchema } from "../../../src/storage/decks/idSchemas";

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
      aliases: aliasesSchema,
    }),
  ),
});
