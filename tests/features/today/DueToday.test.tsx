/** The counts of Today. */
import { act, cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, it } from "vitest";
import { oldestFirst } from "../../../src/domain/events/log";
import { defaultSettings } from "../../../src/domain/settings";
import { simulateWorkload } from "../../../src/domain/planning/workload/simulateWorkload";
import { emptyStudy, replay } from "../../../src/domain/study/study";
import { msPerDay, msPerHour } from "../../../src/domain/time";
import { DueToday } from "../../../src/features/today/DueToday";
import type { Platform } from "../../../src/state/platform";
import { StoresContext } from "../../../src/state/StoresContext";
import { exact, graded, studyOf, today } from "../../domain/progress/history";
import { openStores } from "../../state/openStores";

afterEach(cleanup);

/** Runs the simulation without a worker: it responds right after the caller has returned. */
const simulateAtOnce: Platform["runWorkloadWorker"] = (message, respond) => {
  queueMicrotask(() => {
    const { input, scheduling } = message;
    const workload = simulateWorkload(input, scheduling, () => 0.5);
    respond({ type: "simulated", desiredRetention: scheduling.desiredRetention, workload });
  });
  return () => undefined;
};

it.each([
  { hour: 14, caughtUp: "tomorrow" },
  // After midnight, the study day that the calendar calls today.
  { hour: 25, caughtUp: "today from 04:00" },
])("counts today's reviews for the day on which the backlog ends, at $hour h", async ({ hour, caughtUp }) => {
  const cards = ["a", "b", "c", "d", "e", "f"];
  const entries = cards.map((card) => ({ card, fact: card, chapter: "c" }));
  const study = studyOf([
    ...cards.map((card) => graded(card, 4, 200)),
    ...["a", "b", "c"].map((card) => graded(card, 4, 0)),
  ]);
  const settings = { ...defaultSettings, reviewsPerDay: 4 };
  const now = today * msPerDay + hour * msPerHour;
  const { stores } = await openStores(undefined, undefined, { runWorkloadWorker: simulateAtOnce });
  render(
    <StoresContext value={stores}>
      <MemoryRouter>
        <DueToday context={{ entries, study, settings, now, today }} isSessionOpen={false} />
      </MemoryRouter>
    </StoresContext>,
  );
  await act(async () => undefined);
  expect(screen.getByText(/^2 more cards can wait/)).toBeDefined();
  expect(screen.getByText(`You will have caught up ${caughtUp}.`)).toBeDefined();
});

it("counts what is due beyond the day's limit also when that is used up", async () => {
  const cards = ["a", "b", "c"];
  const entries = cards.map((card) => ({ card, fact: card, chapter: "c" }));
  const { log } = studyOf([...cards.map((card) => graded(card, 4, 200)), graded("a", 1, 0)]);
  const study = replay(oldestFirst(log), { scheduling: { ...exact, relearningSteps: ["3h"] }, aliases: {} });
  const settings = { ...defaultSettings, reviewsPerDay: 1 };
  const now = (today + 0.6) * msPerDay;
  const { stores } = await openStores(undefined, undefined, { runWorkloadWorker: simulateAtOnce });
  render(
    <StoresContext value={stores}>
      <MemoryRouter>
        <DueToday context={{ entries, study, settings, now, today }} isSessionOpen={false} />
      </MemoryRouter>
    </StoresContext>,
  );
  await act(async () => undefined);
  expect(screen.getByText("All done for today, up to your limit of 1 review a day.")).toBeDefined();
  expect(screen.getByText(/^1 card comes back/)).toBeDefined();
  expect(screen.getByText(/^2 more cards can wait/)).toBeDefined();
});

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
