/** When a new plan is made: not for each answer of a session, but for every other change. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { PlanUpdater } from "../../src/app/PlanUpdater";
import type { PlanRequest } from "../../src/domain/planning/planRequest";
import { PlanningStatus } from "../../src/features/today/plan/PlanningStatus";
import { StoresContext } from "../../src/state/StoresContext";
import { gradeCard } from "../../src/state/actions/gradeCard";
import { endSession } from "../../src/state/actions/sessions";
import { changeInterview } from "../../src/state/settings/changeInterview";
import { setInterview } from "../../src/state/settings/setInterview";
import { addForeignEvents } from "../../src/state/study/addForeignEvents";
import { dayAt } from "../../src/state/study/calendar";
import type { PlannerResponse } from "../../src/workers/plannerMessages";
import { makePlan } from "../domain/planning/requests";
import { msPerDay } from "../../src/domain/time";
import { morning, openStores } from "../state/openStores";

type Run = {
  readonly request: PlanRequest;
  readonly respond: (response: PlannerResponse) => void;
  isStopped: boolean;
};

afterEach(cleanup);

/** A tab with twenty cards and an interview in ten days; the planner answers when the test says so. */
async function openTab() {
  const runs: Run[] = [];
  const time = { now: morning };
  const tab = await openStores(undefined, undefined, {
    clock: () => time.now,
    runPlannerWorker: (message, respond) => {
      if (message.type !== "plan") return () => undefined;
      const run: Run = { request: message.request, respond, isStopped: false };
      runs.push(run);
      return () => (run.isStopped = true);
    },
  });
  const { stores } = tab;
  const chapter = {
    chapter: "c",
    title: "Chapter",
    file: "01-c.json",
    words: 100,
    sections: [],
    cards: Array.from({ length: 20 }, (_, i) => [`c/s/${i}:name`, `c/s/${i}`] as const),
    questions: 0,
    aliases: {},
  };
  stores.decks.setState({ index: { format: 1, chapters: [chapter] } });
  const today = dayAt(stores, morning);
  setInterview(stores, { day: today + 10, minuteOfDay: undefined }, today);
  render(
    <StoresContext value={stores}>
      <PlanUpdater />
      <PlanningStatus plan={undefined} />
    </StoresContext>,
  );
  const answer = (index: number) => act(() => gradeCard(stores, `c/s/${index}:name`, 3, 5_000, time.now));
  const newest = () => {
    const run = runs.at(-1);
    if (!run) throw new Error("no plan was asked for");
    return run;
  };
  return { ...tab, today, runs, answer, newest, time };
}

const provisionalOf = (request: PlanRequest) => {
  const plan = makePlan(request);
  if (plan.type !== "plan") throw new Error("no plan");
  return { ...plan, isProvisional: true };
};

it("finishes a running plan while cards are answered, even if only a provisional one exists", async () => {
  const { stores, runs, answer, newest } = await openTab();
  const { request, respond } = newest();
  act(() => respond({ type: "provisional", plan: provisionalOf(request) }));
  answer(0);
  answer(1);
  expect(runs).toHaveLength(1);
  expect(newest().isStopped).toBe(false);
  act(() => respond({ type: "planned", result: makePlan(request), groupBound: 1 }));
  expect(stores.plan.getState().result).toMatchObject({ type: "plan", isProvisional: false });
});

it("plans with the current answers when the interview changes during a session", async () => {
  const { stores, today, runs, answer, newest } = await openTab();
  answer(0);
  const { length } = runs;
  act(() => changeInterview(stores, { minutesByWeekday: Array.from({ length: 7 }, () => 45) }, today));
  expect(runs).toHaveLength(length + 1);
  expect(newest().request.time.minutesByWeekday[0]).toBe(45);
  expect(newest().request.cards.filter(({ memory }) => memory !== undefined)).toHaveLength(1);
});

it("plans again when a session ends", async () => {
  const { stores, runs, answer, newest } = await openTab();
  answer(0);
  const { length } = runs;
  act(() => endSession(stores, morning + 60_000));
  expect(runs).toHaveLength(length + 1);
  expect(newest().request.cards.filter(({ memory }) => memory !== undefined)).toHaveLength(1);
});

it("plans again when a backup is restored, or the restore undone, in a session that is still open", async () => {
  const { runs, answer, newest, openBackup, restoreBackup, undoEvent } = await openTab();
  const other = await openStores(undefined, "other");
  other.addEvent({ type: "graded", card: "c/s/5:name", grade: 3, durationMs: 1_000 }, morning - msPerDay);
  const learnedCount = () => newest().request.cards.filter(({ memory }) => memory !== undefined).length;
  answer(0);
  const { length } = runs;
  let restore: string | undefined;
  act(() => {
    restore = restoreBackup(openBackup(other.createBackup(morning).text), morning);
  });
  expect(runs).toHaveLength(length + 1);
  expect(learnedCount()).toBe(2);
  act(() => {
    undoEvent(restore ?? "", morning);
  });
  expect(runs).toHaveLength(length + 2);
  expect(learnedCount()).toBe(1);
});

it("plans again in a session that is still open when another tab has restored a backup", async () => {
  const { stores, runs, answer, newest } = await openTab();
  const graded = (card: number) =>
    ({ type: "graded", card: `c/s/${card}:name`, grade: 3, durationMs: 1_000, writer: "other" }) as const;
  const event = (card: number) => {
    const timestamp = morning - msPerDay + card;
    return { ...graded(card), seq: card, timestamp, day: dayAt(stores, timestamp) };
  };
  answer(0);
  const { length } = runs;
  act(() => addForeignEvents(stores, [event(4)]));
  expect(runs).toHaveLength(length);
  act(() => addForeignEvents(stores, [event(5), event(6)]));
  expect(runs).toHaveLength(length + 1);
  expect(newest().request.cards.filter(({ memory }) => memory !== undefined)).toHaveLength(4);
});

it("says why the planning has failed, and plans again on request", async () => {
  const { runs, newest } = await openTab();
  act(() => newest().respond({ type: "failed", message: "the code could not be loaded" }));
  expect(screen.getByRole("status").textContent).toBe(
    "The plan could not be made: the code could not be loaded.",
  );
  expect(runs).toHaveLength(1);
  fireEvent.click(screen.getByRole("button", { name: "Plan again" }));
  expect(runs).toHaveLength(2);
  expect(screen.getByRole("status").textContent).toBe("Planning, 0% done.");
});

it("stops on request, and plans again on request or after a change", async () => {
  const { stores, today, runs, newest } = await openTab();
  act(() => newest().respond({ type: "progress", fraction: 0.4 }));
  expect(screen.getByRole("status").textContent).toBe("Planning, 40% done.");
  fireEvent.click(screen.getByRole("button", { name: "Stop planning" }));
  expect(newest().isStopped).toBe(true);
  expect(screen.getByRole("status").textContent).toBe("Planning was stopped. Cards come when they are due.");
  fireEvent.click(screen.getByRole("button", { name: "Plan again" }));
  expect(runs).toHaveLength(2);
  fireEvent.click(screen.getByRole("button", { name: "Stop planning" }));
  act(() => changeInterview(stores, { minutesByWeekday: Array.from({ length: 7 }, () => 45) }, today));
  expect(runs).toHaveLength(3);
  expect(newest().isStopped).toBe(false);
  expect(screen.getByRole("status").textContent).toBe("Planning, 0% done.");
});

it("plans for a new day when the page is seen again, in a session that is still open", async () => {
  const { stores, answer, newest, time } = await openTab();
  const today = dayAt(stores, morning);
  answer(0);
  expect(newest().request.today).toBe(today);
  time.now += msPerDay;
  fireEvent(document, new Event("visibilitychange"));
  expect(newest().request.today).toBe(today + 1);
  expect(newest().request.cards.filter(({ memory }) => memory !== undefined)).toHaveLength(1);
});
