/** The code of the screen at the page's address is asked for before the app renders. */
import { expect, it, vi } from "vitest";
import { chapterAt, prefetchScreen } from "../../src/app/App";

const loaded = vi.hoisted(() => [] as string[]);
vi.mock("../../src/features/review/ReviewScreen", () => {
  loaded.push("review");
  return { ReviewScreen: () => null };
});
vi.mock("../../src/features/guide/ChapterScreen", () => {
  loaded.push("chapter");
  throw new Error("its file is gone");
});

it("finds the screen, also with an id in the address; a file that is gone is left to the screen", async () => {
  for (const path of ["/", "/nowhere", "/guide/%E0%A4%A", "/review"]) prefetchScreen(path);
  await expect.poll(() => loaded.toSorted()).toEqual(["chapter", "review"]);
});

it("tells the chapter of an address", () => {
  expect(["/", "/guide", "/guide/llmops", "/guide/llmops/rag"].map(chapterAt)).toEqual([
    undefined,
    undefined,
    "llmops",
    undefined,
  ]);
});
