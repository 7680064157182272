/** Where the labels under bars are placed, so that they don't overlap. */

/** One line of a label, in a row below the bars. */
type LabelLine = { readonly text: string; readonly row: number };

/** The estimated width of a label in CSS pixels, with the gap to the next one. */
const widthOf = (text: string): number =>
  4 + 7.2 * text.length - 3.6 * (text.match(/[fijlrtI :]/g)?.length ?? 0);
/** Up to this many bars are categories, each with its label. More are a scale, where some labels are enough. */
const maxCategories = 8;

/** The lines of each label. `step`: pixels from the middle of a bar to that of the next. */
export function placeAxisLabels(names: readonly string[], step: number): readonly (readonly LabelLine[])[] {
  const widest = Math.max(...names.map(widthOf));
  /** Every bar has a label, or every second, third … one. */
  const labelStep = names.length > maxCategories ? Math.ceil(widest / step) : 1;
  const canBreak = names
    .join(" ")
    .split(" ")
    .every((word) => widthOf(word) <= step);
  return names.map((name, i) => {
    if (i % labelStep > 0) return [];
    if (widest <= labelStep * step) return [{ text: name, row: 0 }];
    // One word per line, or else labels alternate between two rows.
    return canBreak ? name.split(" ").map((text, row) => ({ text, row })) : [{ text: name, row: i % 2 }];
  });
}
