import { expect, it } from "vitest";
import { nameDeckFile } from "../../../../src/features/shared/decks/nameDeckFile";

it.each([
  [{ type: "index", file: "index.json" }, "The list of chapters"],
  [{ type: "deck", file: "01.json", chapter: "serving", chapterTitle: "Serving" }, 'The chapter "Serving"'],
  [
    { type: "questions", file: "01.json", chapter: "serving", chapterTitle: "Serving" },
    'The file with the questions of "Serving"',
  ],
] as const)("%o is called %s", (file, name) => {
  expect(nameDeckFile(file)).toBe(name);
});
