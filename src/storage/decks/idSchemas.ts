/** Schemas of the texts and ids in a deck. */
import * as v from "valibot";

export const textSchema = v.string();
/** Ids become keys and URLs: no spaces, no quotes, a limited length. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[^\s"'<>\\]{1,200}$/),
  v.notValues(["__proto__", "constructor", "prototype"]),
);
/** Former id -> current id. */
export const aliasesSchema = v.record(idSchema, idSchema);
