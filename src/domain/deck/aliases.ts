/** Renamed cards and questions: they keep their history under the new id. */

/** Former id -> current id. */
export type Aliases<Id extends string> = Readonly<Record<Id, Id>>;

/** The current id of a card or a question. */
export const resolveAlias = <Id extends string>(id: Id, aliases: Aliases<Id>): Id =>
  Object.hasOwn(aliases, id) ? (aliases[id] ?? id) : id;
