/** What a card's page says about a leech. */
import { cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, it } from "vitest";
import type { Memory } from "../../../../src/domain/scheduling/memory";
import { LeechHelp } from "../../../../src/features/library/card/LeechHelp";

afterEach(cleanup);

const memory: Memory = {
  stability: 1,
  difficulty: 9,
  reps: 20,
  lapses: 8,
  lastReviewedAt: 0,
  lastReviewedDay: 20_000,
  learningStepIndex: 0,
  next: { type: "review", dueDay: 20_001 },
};

const show = (current: Memory | undefined) => {
  cleanup();
  render(
    <MemoryRouter>
      <LeechHelp
        memory={current}
        guidePath="/guide/c"
        hasNote={false}
        onEditNote={() => undefined}
        onUnsuspend={() => undefined}
      />
    </MemoryRouter>,
  );
  return screen.getByRole("region").textContent ?? "";
};

it("says how often it was forgotten, and after a reset that it stays suspended", () => {
  expect(show(memory)).toMatch(/^Suspended as a leech: forgotten 8 timesRepeating/);
  expect(show(undefined)).toMatch(
    /^Suspended as a leechYou reset this card, but it stays suspended until you unsuspend it\. Repeating/,
  );
});
