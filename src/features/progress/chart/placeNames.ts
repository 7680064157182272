/** Where the names under bars stand, so that they don't run into each other. */

/** One line of a name, in a row below the bars. */
type NameLine = { readonly text: string; readonly row: number };

/** In CSS pixels at the size of the axes, with what is left free between two names. */
const widthOf = (text: string): number =>
  4 + 7.2 * text.length - 3.6 * (text.match(/[fijlrtI :]/g)?.length ?? 0);
/** As many bars at most are kinds of things, of which each has a name. More are a scale, and some of its names are enough. */
const mostKinds = 8;

/** The lines of each name. `step`: pixels from the middle of a bar to that of the next. */
export function placeNames(names: readonly string[], step: number): readonly (readonly NameLine[])[] {
  const widest = Math.max(...names.map(widthOf));
  const every = names.length > mostKinds ? Math.ceil(widest / step) : 1;
  const canBreak = names
    .join(" ")
    .split(" ")
    .every((word) => widthOf(word) <= step);
  return names.map((name, i) => {
    if (i % every > 0) return [];
    if (widest <= every * step) return [{ text: name, row: 0 }];
    // A word a line, or else names by turns above and below.
    return canBreak ? name.split(" ").map((text, row) => ({ text, row })) : [{ text: name, row: i % 2 }];
  });
}
