/** What `--stats` counts. */
import { expect, it } from "vitest";
import { compile } from "../../src/compiler/guide/compile";
import { lint } from "../../src/compiler/lint/lint";
import { computeStats } from "../../src/compiler/computeStats";
import { compileDeck } from "../fixtures/compiler/compileText";
import { largeChapter } from "../fixtures/compiler/largeChapter";
import { questionMarkdown } from "../fixtures/compiler/questionMarkdown";

const text = `# One two

Three four \`five\`.

\`\`\`sh
not counted
\`\`\`

- **Six**: seven eight.

  \`\`\`sh
  nor this
  \`\`\`

Sources: [Nine](https://x.org/a), [ten](https://x.org/a), [eleven](https://x.org/b).

${questionMarkdown}`;

it("counts the words to read without code and without the interview questions, which are counted apart", () => {
  const { chapters, ...all } = computeStats([compileDeck(text)]);
  expect(all).toEqual({
    words: 13,
    questionWords: 26,
    sections: 2,
    cards: { term: 2, heading: 0, qa: 0, row: 0, cloze: 0, order: 0, list: 0, label: 0, total: 2 },
    tiers: { core: 0, standard: 0, detail: 2, total: 2 },
    questions: { rapid: 0, concept: 1, design: 0, incident: 0, behavioural: 0, total: 1 },
    figures: 0,
    sources: 2,
  });
  expect(chapters).toEqual({ intro: all });
});

it("counts an address once, in however many chapters it is", () => {
  const deck = compileDeck(text);
  const { sources, words } = computeStats([deck, { ...deck, chapter: "other" }]);
  expect({ sources, words }).toEqual({ sources: 2, words: 26 });
});

it("counts a chapter of 28,000 words completely, and reports no problem", () => {
  const compiled = compile([largeChapter(250)]);
  expect(lint(compiled)).toEqual([]);
  expect(computeStats(compiled.decks)).toMatchObject({
    words: 28_751,
    sections: 251,
    cards: { total: 1_000 },
  });
});
