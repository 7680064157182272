/** What compiling and checking a chapter costs as it grows. */
import { compile } from "../../src/compiler/guide/compile";
import { lint } from "../../src/compiler/lint/lint";
import { computeStats } from "../../src/compiler/computeStats";
import { largeChapter } from "../fixtures/compiler/largeChapter";
import { type Suite, medianMs, ratioOf, roundToThreeDigits } from "./suite";

const sizes = [60, 125, 250];

export const compileSuite: Suite = {
  name: "compile",
  options: {},
  run: () => {
    const rows = sizes.map((sections) => {
      const chapter = largeChapter(sections);
      const { decks } = compile([chapter]);
      const words = decks[0] ? computeStats([decks[0]]).words : 0;
      return { words, time: medianMs(3, () => lint(compile([chapter]))) };
    });
    const [base] = rows;
    return Promise.resolve([
      {
        title: "Compiling and checking a chapter",
        columns: ["words", "ms", "per word, relative to first"],
        rows: rows.map(({ words, time }) => [
          words,
          roundToThreeDigits(time),
          base ? ratioOf(time / words, base.time / base.words) : 1,
        ]),
        notes: [],
      },
    ]);
  },
};
