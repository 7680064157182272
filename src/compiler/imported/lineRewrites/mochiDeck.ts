/** A deck of Mochi as text, as `Q:` and `A:`: cards are parted by `@@@`, their sides by `---`. One line in, one line out. */
import { findFenced } from "../../markdown/fences";
import { endMarker } from "../ankiBlocks";

const cardEnd = "@@@";
const minCardEnds = 2;
/** The names of the sides, as a deck may begin. */
const sideName = /^(?:front|back)$/i;

export function rewriteMochiDeck(lines: readonly string[]): readonly string[] {
  if (lines.filter((line) => line.trim() === cardEnd).length < minCardEnds) return lines;
  const fenced = findFenced(lines);
  let side: "Q" | "A" = "Q";
  let hasBegun = false;
  return lines.map((line, i) => {
    if (fenced.has(i)) return line;
    const text = line.trim();
    if (text === cardEnd) {
      [side, hasBegun] = ["Q", false];
      return endMarker;
    }
    if (text === "---" && hasBegun) {
      // What comes after a second line is more of the answer.
      if (side === "Q") [side, hasBegun] = ["A", false];
      return "";
    }
    if (hasBegun || text === "") return line;
    hasBegun = true;
    return sideName.test(text) ? "" : `${side}: ${text}`;
  });
}
