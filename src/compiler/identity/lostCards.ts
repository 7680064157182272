/** Cards on record that a guide neither makes, renames nor retires: where they most likely went, and both mends. */
import { type ChapterDraft, lastSegment } from "../draft/chapterDraft";

/** `ids`: those of the draft's chapter that would be lost. `known`: all that are on record. */
export function reportLostCards(
  ids: readonly string[],
  draft: ChapterDraft,
  drafts: readonly ChapterDraft[],
  previousIds: ReadonlySet<string>,
): void {
  for (const groupIds of groupBy(ids, (id) => `${parentOf(id)} ${isLabelId(id)}`).values()) {
    const [first = ""] = groupIds;
    const parent = parentOf(first);
    const isParentPresent = isLabelId(first)
      ? draft.figures.has(parent)
      : draft.sections.some(({ id }) => id === parent);
    const renamedLine = isParentPresent ? undefined : findRenamedLine(groupIds, draft, previousIds);
    const remainingIds: string[] = [];
    for (const [fact, sides] of groupBy(groupIds, factOf)) {
      const moved = renamedLine === undefined ? findDestination(sides, drafts, previousIds) : undefined;
      if (moved) reportMoved(fact, sides, moved);
      else if (isParentPresent) reportLostFact(fact, sides, draft, previousIds);
      else remainingIds.push(...sides);
    }
    if (remainingIds.length > 0) reportLostParent(parent, remainingIds, renamedLine ?? 1, draft);
  }
}

/** The section or the figure of an id. */
const parentOf = (id: string): string => factOf(id).split("/")[1] ?? "";
const isLabelId = (id: string): boolean => id.endsWith(":label");
const factOf = (id: string): string => id.replace(/:[^:/]*$|\?$/, "");

function groupBy(ids: readonly string[], by: (id: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) groups.set(by(id), [...(groups.get(by(id)) ?? []), id]);
  return groups;
}

/** What follows the home in an id: `/prometheus:name`. */
const suffixOf = (id: string): string => id.slice(`${id.split("/")[0]}/${parentOf(id)}`.length);

/** The line of the section or figure that makes the most new cards of the lost names. */
function findRenamedLine(
  lostIds: readonly string[],
  { sections, origins }: ChapterDraft,
  previousIds: ReadonlySet<string>,
): number | undefined {
  const suffixes = new Set(lostIds.map(suffixOf));
  const matchingIds = [...origins.keys()].filter((id) => !previousIds.has(id) && suffixes.has(suffixOf(id)));
  const [best] = [...groupBy(matchingIds, parentOf)].toSorted(([, a], [, b]) => b.length - a.length);
  if (!best) return undefined;
  const [parent, [first = ""]] = best;
  return sections.find(({ id }) => id === parent)?.line ?? origins.get(first)?.line;
}

type Destination = { readonly draft: ChapterDraft; readonly line: number };

/** A new card of the same name, in another section or another chapter. */
function findDestination(
  ids: readonly string[],
  drafts: readonly ChapterDraft[],
  previousIds: ReadonlySet<string>,
): Destination | undefined {
  // Every section may have these.
  const names = new Set(ids.map(lastSegment));
  names.delete("members:list");
  names.delete("steps:order");
  for (const draft of drafts)
    for (const [id, { line }] of draft.origins)
      if (!previousIds.has(id) && names.has(lastSegment(id))) return { draft, line };
  return undefined;
}

function reportLostParent(
  parent: string,
  ids: readonly string[],
  line: number,
  { chapter, report }: ChapterDraft,
): void {
  const path = `${chapter}/${parent}`;
  const where = ids.every(isLabelId) ? "above the figure" : "at the end of its heading";
  report.error(
    line,
    `${ids.length === 1 ? "the one card" : `${ids.length} cards`} of "${path}" on record would be lost. If it has another name now, add <!-- was: ${parent} --> ${where}; ${retireAdvice(path)}`,
  );
}

function reportMoved(fact: string, ids: readonly string[], { draft, line }: Destination): void {
  draft.report.error(
    line,
    `${describeLost(fact, ids)} If it has moved here, add <!-- was: ${fact} --> here; ${retireAdvice(fact)}`,
  );
}

function reportLostFact(
  fact: string,
  ids: readonly string[],
  draft: ChapterDraft,
  previousIds: ReadonlySet<string>,
): void {
  const { origins, sections, report } = draft;
  if ([...origins.keys()].some((each) => factOf(each) === fact)) {
    for (const id of ids) reportLostSide(id, draft, previousIds);
    return;
  }
  const nearby = [...origins].find(([id]) => !previousIds.has(id) && parentOf(id) === parentOf(fact));
  const line = nearby?.[1].line ?? sections.find(({ id }) => id === parentOf(fact))?.line ?? 1;
  report.error(
    line,
    `${describeLost(fact, ids)} If this is it under another name, add <!-- was: ${lastSegment(fact)} --> here; ${retireAdvice(fact)}`,
  );
}

/** A side of a fact that has others still: it is asked one way now, or its column has another name. */
function reportLostSide(
  id: string,
  { origins, report }: ChapterDraft,
  previousIds: ReadonlySet<string>,
): void {
  const others = [...origins].filter(([each]) => factOf(each) === factOf(id));
  const columnFix = others.some(([each]) => !previousIds.has(each))
    ? `if its column has another name now, add <!-- was: ${id.split(":").at(-1)} --> in the column's head; `
    : "";
  const fixes = `${columnFix}${retireAdvice(id)}`;
  report.error(others[0]?.[1].line ?? 1, `the card "${id}" on record would be lost. I${fixes.slice(1)}`);
}

const describeLost = (fact: string, ids: readonly string[]): string => {
  const [id = ""] = ids;
  const what = id.endsWith("?") ? "the question" : ids.length === 1 ? "the card" : `${ids.length} cards of`;
  return `${what} "${fact}" on record would be lost.`;
};

const retireAdvice = (id: string): string =>
  `if it is gone on purpose, write <!-- retired: ${id} --> on a line of its own.`;
