/** Each problem of a deck file as the end of a sentence. */
import { expect, it } from "vitest";
import { describeFileProblem } from "../../../src/app/notices/describeFileProblem";

type FileProblem = Parameters<typeof describeFileProblem>[0];

it.each<[FileProblem, string | undefined]>([
  [{ type: "replaced" }, undefined],
  [{ type: "unreachable" }, undefined],
  [{ type: "incomplete" }, undefined],
  [{ type: "httpError", status: 503 }, undefined],
  [{ type: "notInBuild" }, "is not part of this version. Reload the page."],
  [
    { type: "otherFormat", format: 7 },
    "has deck format 7, and this version reads 1. Reload to get matching versions; your history is safe.",
  ],
  [
    { type: "nestedTooDeeply" },
    "is invalid: it is nested too deeply. Reload the page; your history is safe.",
  ],
  [
    { type: "noChapterList" },
    "is invalid: it has no list of chapters. Reload the page; your history is safe.",
  ],
  [
    { type: "otherChapter", chapter: "serving" },
    'is invalid: its file belongs to the chapter "serving". Reload the page; your history is safe.',
  ],
  [
    { type: "invalid", path: "cards.1.kind", message: "Expected a kind" },
    "is invalid (at cards.1.kind: Expected a kind). Reload the page; your history is safe.",
  ],
  [
    { type: "invalid", path: "", message: "Expected an object" },
    "is invalid (at its root: Expected an object). Reload the page; your history is safe.",
  ],
])("a file with the problem %j", (problem, sentence) => {
  expect(describeFileProblem(problem)).toBe(sentence);
});
