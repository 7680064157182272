/** What the index of the decks must be to come in, and the words of which a deck is made as well. */
import * as v from "valibot";
import { type DeckIndex, deckFormat } from "../../domain/deck";

export const text = v.string();
/** Ids become keys and addresses: no spaces, no slash tricks, not endless. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[^\s"'<>\\]{1,200}$/),
  v.notValues(["__proto__", "constructor", "prototype"]),
);
export const names = { aliases: v.record(id, id), retired: v.array(id) };

export const indexSchema: v.GenericSchema<unknown, DeckIndex> = v.object({
  format: v.literal(deckFormat),
  chapters: v.array(
    v.object({
      chapter: id,
      title: text,
      file: v.pipe(v.string(), v.regex(/^[\w.-]+\.json$/)),
      words: v.number(),
      sections: v.array(v.object({ id, depth: v.number(), title: text })),
      cards: v.array(v.tuple([id, id])),
      questions: v.number(),
      ...names,
    }),
  ),
});
