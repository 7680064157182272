/** Where the names under bars stand, so that they don't run into each other. */

type NameLine = { readonly text: string; readonly row: number };
type PlacedNames = { readonly rowCount: number; readonly linesOf: (index: number) => readonly NameLine[] };

/** CSS pixels, at the size of the axes: what is left free between two names. */
const space = 4;
const widthOf = (text: string): number =>
  7.2 * text.length - 3.6 * (text.match(/[fijlrtI :]/g)?.length ?? 0) + space;
/** As many bars at most are kinds of things, of which each has a name. More are a scale, and some of its names are enough. */
const mostKinds = 8;

/** `step`: pixels from the middle of a bar to that of the next. */
export function placeNames(names: readonly string[], step: number): PlacedNames {
  const fits = (text: string) => widthOf(text) <= step;
  const inOneRow = { rowCount: 1, linesOf: (index: number) => [{ text: names[index] ?? "", row: 0 }] };
  if (names.every(fits)) return inOneRow;
  if (names.length <= mostKinds) {
    const words = names.map((name) => name.split(" "));
    // A word a line, or else names by turns above and below.
    if (words.flat().every(fits))
      return {
        rowCount: Math.max(...words.map(({ length }) => length)),
        linesOf: (index) => (words[index] ?? []).map((text, row) => ({ text, row })),
      };
    return { rowCount: 2, linesOf: (index) => [{ text: names[index] ?? "", row: index % 2 }] };
  }
  const every = Math.ceil(Math.max(...names.map(widthOf)) / step);
  return { rowCount: 1, linesOf: (index) => (index % every === 0 ? inOneRow.linesOf(index) : []) };
}
