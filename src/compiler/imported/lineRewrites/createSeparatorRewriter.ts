/** Puts comments in place of the `?` lines between the sides of Obsidian's cards, and ends their answers at an empty line. */
import { endMarker } from "../nodes";

/** Call the result with each line outside code. It returns the lines to put in its place; undefined if the line is no part of a card's frame. */
export function createSeparatorRewriter(): (line: string) => readonly string[] | undefined {
  let answer: "none" | "expected" | "begun" = "none";
  return (line) => {
    const mark = /^ {0,3}(\?{1,2})\s*$/.exec(line)?.[1];
    if (mark !== undefined) {
      answer = "expected";
      return ["", `<!--${mark}-->`, ""];
    }
    if (line.trim() !== "") {
      if (answer === "expected") answer = "begun";
      return undefined;
    }
    if (answer !== "begun") return undefined;
    answer = "none";
    return ["", endMarker, ""];
  };
}
