/** Three-way merge of an answer that was edited in two tabs. */

/** `base` was changed to `ours` in this tab and to `theirs` in another. Keeps both texts if both changed. */
export function mergeDrafts(base: string, ours: string, theirs: string): string {
  if (theirs === base || ours.includes(theirs)) return ours;
  if (ours === base || theirs.includes(ours)) return theirs;
  return `${theirs}\n\n${ours}`;
}
