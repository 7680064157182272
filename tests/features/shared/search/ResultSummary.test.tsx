// @vitest-environment happy-dom
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { ResultSummary } from "../../../../src/features/shared/search/ResultSummary";

// The number was once shown twice: "1,418 of 1,418 1,418 cards".
it("shows how many of how many cards were found, each number once", () => {
  render(
    <ResultSummary count={1_203} total={1_418} isLoading={false} fuzzyMatches={[]}>
      {null}
    </ResultSummary>,
  );
  expect(screen.getByRole("status").textContent).toBe("1,203 of 1,418 cards");
});
