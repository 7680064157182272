/** The counts of Today. */
import { cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, it } from "vitest";
import { defaultSettings } from "../../../src/domain/settings";
import { emptyStudy } from "../../../src/domain/study/study";
import { DueToday } from "../../../src/features/today/DueToday";

afterEach(cleanup);

it("thousands have a comma, also in the button", () => {
  const entries = Array.from({ length: 1_200 }, (_, i) => ({
    card: `c/s/f${i}:name`,
    fact: `c/s/f${i}`,
    chapter: "c",
    tier: "core" as const,
  }));
  const settings = { ...defaultSettings, newPerDay: 9_999 };
  render(
    <MemoryRouter>
      <DueToday context={{ entries, study: emptyStudy, settings, now: 0, today: 0 }} isSessionOpen />
    </MemoryRouter>,
  );
  expect(screen.getByText("1,200")).toBeDefined();
  expect(screen.getByRole("link", { name: "Go on, 1,200 cards left" })).toBeDefined();
});
