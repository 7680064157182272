/** Cards on record that a guide neither makes, renames nor retires: where they most likely went, and both mends. */
import { type Draft, lastPart } from "./draft";

/** `ids`: those of the draft's chapter that would be lost. `known`: all that are on record. */
export function sayLost(
  ids: readonly string[],
  draft: Draft,
  drafts: readonly Draft[],
  known: ReadonlySet<string>,
): void {
  for (const inside of grouped(ids, (id) => `${homeOf(id)} ${isLabel(id)}`).values()) {
    const [first = ""] = inside;
    const home = homeOf(first);
    const stays = isLabel(first) ? draft.figures.has(home) : draft.sections.some(({ id }) => id === home);
    const renamed = stays ? undefined : likelyHome(inside, draft, known);
    const rest: string[] = [];
    for (const [fact, sides] of grouped(inside, factOf)) {
      const moved = renamed === undefined ? movedTo(sides, drafts, known) : undefined;
      if (moved) sayMoved(fact, sides, moved);
      else if (stays) sayFact(fact, sides, draft, known);
      else rest.push(...sides);
    }
    if (rest.length > 0) sayHome(home, rest, renamed ?? 1, draft);
  }
}

/** The section or the figure of an id. */
const homeOf = (id: string): string => factOf(id).split("/")[1] ?? "";
const isLabel = (id: string): boolean => id.endsWith(":label");
const factOf = (id: string): string => id.replace(/:[^:/]*$|\?$/, "");

function grouped(ids: readonly string[], by: (id: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) groups.set(by(id), [...(groups.get(by(id)) ?? []), id]);
  return groups;
}

/** What follows the home in an id: `/prometheus:name`. */
const tailOf = (id: string): string => id.slice(`${id.split("/")[0]}/${homeOf(id)}`.length);

/** The line of the section or figure that makes the most new cards of the lost names. */
function likelyHome(
  lost: readonly string[],
  { sections, origins }: Draft,
  known: ReadonlySet<string>,
): number | undefined {
  const tails = new Set(lost.map(tailOf));
  const alike = [...origins.keys()].filter((id) => !known.has(id) && tails.has(tailOf(id)));
  const [best] = [...grouped(alike, homeOf)].toSorted(([, a], [, b]) => b.length - a.length);
  if (!best) return undefined;
  const [home, [first = ""]] = best;
  return sections.find(({ id }) => id === home)?.line ?? origins.get(first)?.line;
}

type Place = { readonly draft: Draft; readonly line: number };

/** A new card of the same name, in another section or another chapter. */
function movedTo(
  ids: readonly string[],
  drafts: readonly Draft[],
  known: ReadonlySet<string>,
): Place | undefined {
  // Every section may have these.
  const names = new Set(ids.map(lastPart));
  names.delete("members:list");
  names.delete("steps:order");
  for (const draft of drafts)
    for (const [id, { line }] of draft.origins)
      if (!known.has(id) && names.has(lastPart(id))) return { draft, line };
  return undefined;
}

function sayHome(home: string, ids: readonly string[], line: number, { chapter, complain }: Draft): void {
  const whole = `${chapter}/${home}`;
  const where = ids.every(isLabel) ? "above the figure" : "at the end of its heading";
  complain.mistake(
    line,
    `${ids.length === 1 ? "the one card" : `${ids.length} cards`} of "${whole}" on record would be lost. If it has another name now, add <!-- was: ${home} --> ${where}; ${retire(whole)}`,
  );
}

function sayMoved(fact: string, ids: readonly string[], { draft, line }: Place): void {
  draft.complain.mistake(
    line,
    `${lost(fact, ids)} If it has moved here, add <!-- was: ${fact} --> here; ${retire(fact)}`,
  );
}

function sayFact(fact: string, ids: readonly string[], draft: Draft, known: ReadonlySet<string>): void {
  const { origins, sections, complain } = draft;
  if ([...origins.keys()].some((each) => factOf(each) === fact)) {
    for (const id of ids) saySide(id, draft, known);
    return;
  }
  const near = [...origins].find(([id]) => !known.has(id) && homeOf(id) === homeOf(fact));
  const line = near?.[1].line ?? sections.find(({ id }) => id === homeOf(fact))?.line ?? 1;
  complain.mistake(
    line,
    `${lost(fact, ids)} If this is it under another name, add <!-- was: ${lastPart(fact)} --> here; ${retire(fact)}`,
  );
}

/** A side of a fact that has others still: it is asked one way now, or its column has another name. */
function saySide(id: string, { origins, complain }: Draft, known: ReadonlySet<string>): void {
  const others = [...origins].filter(([each]) => factOf(each) === factOf(id));
  const column = others.some(([each]) => !known.has(each))
    ? `if its column has another name now, add <!-- was: ${id.split(":").at(-1)} --> in the column's head; `
    : "";
  const mends = `${column}${retire(id)}`;
  complain.mistake(others[0]?.[1].line ?? 1, `the card "${id}" on record would be lost. I${mends.slice(1)}`);
}

const lost = (fact: string, ids: readonly string[]): string => {
  const [id = ""] = ids;
  const what = id.endsWith("?") ? "the question" : ids.length === 1 ? "the card" : `${ids.length} cards of`;
  return `${what} "${fact}" on record would be lost.`;
};

const retire = (id: string): string =>
  `if it is gone on purpose, write <!-- retired: ${id} --> on a line of its own.`;
