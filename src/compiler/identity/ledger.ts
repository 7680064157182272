/** The ledger beside the decks: all former ids of cards and questions, renamed or removed. */
import { type ChapterId, chapterOf } from "../../domain/ids";
import type { Deck } from "../../domain/deck/deck";
import { compareStrings } from "../../domain/text/compareStrings";

export type Ledger = {
  /** Former id -> current id. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Ids of removed cards and questions. */
  readonly retired: ReadonlySet<string>;
  /** Retired id -> the id of a card that may be the same under a new name, until the author accepts or declines it. */
  readonly proposed: ReadonlyMap<string, string>;
};

export const ledgerFile = "ledger.json";

export const emptyLedger: Ledger = { aliases: new Map(), retired: new Set(), proposed: new Map() };

/** Adds the aliases and retired ids of decks that were compiled before there was a ledger. The ledger has precedence. */
export function addDecks({ aliases, retired, proposed }: Ledger, decks: Iterable<Deck>): Ledger {
  const all = [...decks];
  const isKnown = (id: string) => aliases.has(id) || retired.has(id);
  return {
    aliases: new Map([
      ...all.flatMap((deck) => Object.entries(deck.aliases)).filter(([id]) => !isKnown(id)),
      ...aliases,
    ]),
    retired: new Set([...all.flatMap((deck) => deck.retired).filter((id) => !aliases.has(id)), ...retired]),
    proposed,
  };
}

/** A chapter's part of the ledger, as its deck stores it: aliases of its cards, and its retired ids. */
export const identityOf = (ledger: Ledger, chapter: ChapterId): Pick<Deck, "aliases" | "retired"> => ({
  aliases: Object.fromEntries(
    sortedEntries(ledger.aliases).filter(([, current]) => chapterOf(current) === chapter),
  ),
  retired: [...ledger.retired].filter((id) => chapterOf(id) === chapter).toSorted(),
});

/** One id on a line, sorted: changes are easy to compare and to merge. */
export function serializeLedger({ aliases, retired, proposed }: Ledger): string {
  const pairs = (entries: ReadonlyMap<string, string>) =>
    wrap(
      "{}",
      sortedEntries(entries).map(([former, id]) => `${JSON.stringify(former)}:${JSON.stringify(id)}`),
    );
  const ids = wrap(
    "[]",
    [...retired].toSorted().map((id) => JSON.stringify(id)),
  );
  return `{"format":1,\n"aliases":${pairs(aliases)},\n"retired":${ids},\n"proposed":${pairs(proposed)}}\n`;
}

const wrap = (brackets: string, lines: readonly string[]): string =>
  lines.length === 0 ? brackets : `${brackets[0]}\n${lines.join(",\n")}\n${brackets[1]}`;

const sortedEntries = (entries: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...entries].toSorted(([a], [b]) => compareStrings(a, b));

/** Undefined if the value isn't a ledger of this format. */
export function parseLedger(value: unknown): Ledger | undefined {
  if (typeof value !== "object" || value === null || Reflect.get(value, "format") !== 1) return undefined;
  const retired: unknown = Reflect.get(value, "retired");
  const aliases = parsePairs(Reflect.get(value, "aliases"));
  const proposed = parsePairs(Reflect.get(value, "proposed"));
  if (!aliases || !proposed || !Array.isArray(retired) || !retired.every(isText)) return undefined;
  return { aliases, retired: new Set(retired), proposed };
}

const isText = (value: unknown): value is string => typeof value === "string";

function parsePairs(value: unknown): ReadonlyMap<string, string> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const pairs = entries.flatMap(([former, id]) => (isText(id) ? [[former, id] as const] : []));
  return pairs.length === entries.length ? new Map(pairs) : undefined;
}
