/** The screen at the page's address is loaded before the app renders, so that it is rendered at once. */
import { expect, it, vi } from "vitest";
import { chapterAt, loadScreen } from "../../src/app/App";

const ReviewScreen = vi.hoisted(() => () => null);
vi.mock("../../src/features/review/ReviewScreen", () => ({ ReviewScreen }));
vi.mock("../../src/features/guide/ChapterScreen", () => {
  throw new Error("its file is gone");
});

it("loads the screen, but not Today; a missing file is left to the route", async () => {
  expect(await loadScreen("/review")).toEqual({ path: "/review", Screen: ReviewScreen });
  for (const path of ["/", "/nowhere", "/guide/%E0%A4%A", "/guide/llmops"])
    expect(await loadScreen(path)).toBeUndefined();
});

it("finds the chapter of an address", () => {
  expect(["/", "/guide", "/guide/llmops", "/guide/llmops/rag"].map(chapterAt)).toEqual([
    undefined,
    undefined,
    "llmops",
    undefined,
  ]);
});
