/** The list of dated claims that have to be checked again. */
import { expect, it } from "vitest";
import { findVolatileClaims } from "../../src/compiler/findVolatileClaims";
import { chapterSource } from "../fixtures/compiler/compileText";

const claims = (text: string) =>
  findVolatileClaims([chapterSource("guide/a.md", text)]).map(({ month, line, text: claim }) => [
    month,
    line,
    claim,
  ]);

it("lists dated claims, oldest first, each with its sentence", () => {
  const text = [
    "MLflow is at 3.17 (as of November 2026). It is free.",
    "It is stable. The limit is 8 hours (read in October 2023). So be it. <!-- id: limit -->",
  ].join("\n");
  expect(claims(text)).toEqual([
    ["2023-10", 2, "The limit is 8 hours (read in October 2023)."],
    ["2026-11", 1, "MLflow is at 3.17 (as of November 2026)."],
  ]);
});

it("takes a row of a table whole, and both dates of a line", () => {
  expect(claims("| A | as of 3 May 2026 | as of June 2026 |")).toEqual([
    ["2026-05", 1, "| A | as of 3 May 2026 | as of June 2026 |"],
    ["2026-06", 1, "| A | as of 3 May 2026 | as of June 2026 |"],
  ]);
});

it("leaves out code, and dates that say when something happened", () => {
  expect(claims("```\nas of May 2026\n```\nIt was bought in May 2025.")).toEqual([]);
});
