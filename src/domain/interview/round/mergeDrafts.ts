/** One answer that is written in two tabs at once. */

/** What to keep when `base` became `ours` here and `theirs` elsewhere: whatever either wrote, both if both did. */
export function mergeDrafts(base: string, ours: string, theirs: string): string {
  if (theirs === base || ours.includes(theirs)) return ours;
  if (ours === base || theirs.includes(ours)) return theirs;
  return `${theirs}\n\n${ours}`;
}
