/** Former names of a fact: what its `was` marks may refer to. */
import { factOfId, joinFactId, lastSegment } from "../text/ids";
import type { BlockContext } from "./blockContext";

/** A `was` mark as written, and the ids it may refer to, most likely first. */
export type FormerName = { readonly name: string; readonly candidateIds: readonly string[] };

/** A name without a chapter is looked up in this section, under the section's current and former ids. */
export function resolveFormerNames(
  names: readonly string[],
  { draft, section }: BlockContext,
): readonly FormerName[] {
  const sectionIds = [section.id, ...section.options.formerNames.map(lastSegment)];
  return names.map((name) => {
    const path = factOfId(name);
    const candidateIds = path.includes("/")
      ? [path]
      : sectionIds.map((sectionId) => joinFactId(draft.chapter, sectionId, path));
    return { name, candidateIds };
  });
}

/** The same names, with each candidate id replaced by one or more others. */
export const mapCandidates = (
  names: readonly FormerName[],
  convert: (id: string) => readonly string[],
): readonly FormerName[] =>
  names.map(({ name, candidateIds }) => ({ name, candidateIds: candidateIds.flatMap(convert) }));
