/** Three-way merge of a text that was edited in two tabs. */

/**
 * `base` was changed to `ours` in this tab and to `theirs` in another. Makes both changes. Where both changed the same place,
 * it keeps both versions of that place, each as a paragraph.
 */
export function mergeDrafts(base: string, ours: string, theirs: string): string {
  if (theirs === base || ours.includes(theirs)) return ours;
  if (ours === base || theirs.includes(ours)) return theirs;
  const [our, their] = [editOf(base, ours), editOf(base, theirs)];
  if (isBefore(our, their)) return applyBoth(base, our, their);
  if (isBefore(their, our)) return applyBoth(base, their, our);
  return keepBoth(base, ours, theirs, [our, their]);
}

/** From `start` to `end`, the base was replaced by what was inserted. */
type Edit = { readonly start: number; readonly end: number; readonly inserted: string };

function editOf(base: string, text: string): Edit {
  const length = Math.min(base.length, text.length);
  let start = 0;
  while (start < length && base[start] === text[start]) start += 1;
  let tail = 0;
  while (tail < length - start && base.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  return { start, end: base.length - tail, inserted: text.slice(start, text.length - tail) };
}

/** Whether the first edit's text comes before the second's. At one place, a new paragraph comes after a continuation of the last one. */
const isBefore = (first: Edit, second: Edit): boolean =>
  first.end < second.start || (first.end === second.start && second.inserted.startsWith("\n"));

const applyBoth = (base: string, first: Edit, second: Edit): string =>
  base.slice(0, first.start) +
  first.inserted +
  base.slice(first.end, second.start) +
  second.inserted +
  base.slice(second.end);

/** Keeps both versions of the changed place, extended to whole words. */
function keepBoth(base: string, ours: string, theirs: string, edits: readonly Edit[]): string {
  const texts = [ours, theirs];
  let start = Math.min(...edits.map((edit) => edit.start));
  while (isInWord(base[start - 1]) && texts.some((text) => isInWord(text[start]))) start -= 1;
  let tail = base.length - Math.max(...edits.map((edit) => edit.end));
  while (tail > 0 && isInWord(base.at(-tail)) && texts.some((text) => isInWord(text.at(-1 - tail))))
    tail -= 1;
  const versionOf = (text: string) => text.slice(start, text.length - tail);
  return `${base.slice(0, start)}${versionOf(theirs)}\n\n${versionOf(ours).trimStart()}${base.slice(base.length - tail)}`;
}

const isInWord = (letter: string | undefined): boolean => letter !== undefined && /\S/.test(letter);
