/** Rewrites Mochi's decks to `Q:` and `A:`: cards are separated by `@@@`, their sides by `---`. Each line stays one line. */
import { findFenced } from "../../markdown/fences";
import { endMarker } from "../nodes";

const cardEnd = "@@@";
const minCardEnds = 2;
/** Names of the sides, with which a deck's first card may begin. */
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
      // After a second `---` the answer goes on.
      if (side === "Q") [side, hasBegun] = ["A", false];
      return "";
    }
    if (hasBegun || text === "") return line;
    hasBegun = true;
    return sideName.test(text) ? "" : `${side}: ${text}`;
  });
}
