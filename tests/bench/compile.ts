/** What compiling and checking a chapter costs as it grows. */
import { compile } from "../../src/compiler/guide";
import { lint } from "../../src/compiler/lint";
import { statsOf } from "../../src/compiler/stats";
import { largeChapter } from "../compiler/large";
import { type Suite, middleTime, ratio, round } from "./suite";

const sizes = [60, 125, 250];

export const compiling: Suite = {
  name: "compile",
  options: {},
  run: () => {
    const rows = sizes.map((sections) => {
      const chapter = largeChapter(sections);
      const { decks } = compile([chapter]);
      const words = decks[0] ? statsOf([decks[0]]).words : 0;
      return { words, time: middleTime(3, () => lint(compile([chapter]))) };
    });
    const [base] = rows;
    return Promise.resolve([
      {
        title: "Compiling and checking a chapter",
        columns: ["words", "ms", "a word, against the first"],
        rows: rows.map(({ words, time }) => [
          words,
          round(time),
          base ? ratio(time / words, base.time / base.words) : 1,
        ]),
        notes: [],
      },
    ]);
  },
};
