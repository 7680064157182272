/** A review with chapters that are still loading, or can't be loaded. */
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { IDBFactory } from "fake-indexeddb";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createPlanRequest } from "../../../src/domain/planning/createPlanRequest";
import { customSessionLabels } from "../../../src/features/shared/schedule/customSessionLabels";
import { ReviewSession } from "../../../src/features/review/ReviewSession";
import type { InterviewGoal } from "../../../src/domain/settings";
import type { CardId } from "../../../src/domain/ids";
import { changeCards } from "../../../src/state/actions/changeCards";
import { startCustomSession } from "../../../src/state/actions/sessions";
import { gradeCard } from "../../../src/state/actions/gradeCard";
import type { Stores } from "../../../src/state/stores";
import { listSnapshots } from "../../../src/state/backup/snapshots";
import { changeSettings } from "../../../src/state/settings/changeSettings";
import { changeInterview } from "../../../src/state/settings/changeInterview";
import { setInterview } from "../../../src/state/settings/setInterview";
import { weekdayOf } from "../../../src/domain/scheduling/calendar";
import { msPerDay } from "../../../src/domain/time";
import { dayAt } from "../../../src/state/study/calendar";
import { makePlan } from "../../domain/planning/requests";
import { StoresContext } from "../../../src/state/StoresContext";
import { retryDecksWhenOnline } from "../../../src/app/platform/retryDecksWhenOnline";
import { serializeDeck } from "../../../src/compiler/serializeDeck";
import { compileChapters, compileDeck } from "../../fixtures/compiler/compileText";
import { morning, openStores } from "../../state/openStores";
import "fake-indexeddb/auto";

const deck = compileDeck("# Intro\n\n## Tools\n\nQ: What runs containers?\nA: Docker.");
const entries = [
  ...deck.cards.map(({ id }) => ({ card: id, fact: id, chapter: deck.chapter })),
  { card: "later/s/a:name", fact: "later/s/a", chapter: "later" },
];

// The current card is kept in the history entry.
beforeEach(() => history.replaceState(null, ""));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A review of two chapters, Intro and Later, of which the files in `broken` can't be loaded. `prepare`: what was done before. */
async function openReview(
  broken: Set<string>,
  prepare: (stores: Stores, cards: readonly CardId[]) => void = () => undefined,
) {
  const { decks, index } = compileChapters({
    intro: "# Intro\n\n## Tools\n\nQ: What runs containers?\nA: Docker.",
    later: "# Later\n\n## Tools\n\nQ: What stores features?\nA: A feature store.",
  });
  let now = morning;
  const databases = new IDBFactory();
  const { stores } = await openStores(undefined, undefined, {
    clock: () => now,
    databaseFactory: () => databases,
    fetchDeckFile: (file) => {
      if (broken.has(file)) return Promise.reject(new TypeError("Failed to fetch"));
      const requestedDeck = decks[index.chapters.findIndex((each) => each.file === file)];
      return requestedDeck && Promise.resolve(new Response(serializeDeck(requestedDeck)));
    },
  });
  stores.decks.setState({ index });
  retryDecksWhenOnline(stores.decks);
  const allEntries = index.chapters.flatMap(({ chapter, cards }) =>
    cards.map(([card, fact, tier]) => ({ card, fact, tier, chapter })),
  );
  prepare(
    stores,
    allEntries.map(({ card }) => card),
  );
  render(
    <StoresContext value={stores}>
      <MemoryRouter>
        <ReviewSession entries={allEntries} />
      </MemoryRouter>
    </StoresContext>,
  );
  /** Lets time pass on the card that is shown. Its clock starts in an effect, which may run after it is shown. */
  const wait = async (milliseconds: number) => {
    await act(() => Promise.resolve());
    now += milliseconds;
  };
  return { stores, wait };
}

const grade = (key = "4") => {
  fireEvent.click(screen.getByRole("button", { name: "Show answer" }));
  fireEvent.keyDown(document.body, { key, code: `Digit${key}` });
};

it("a chapter that can't be loaded is left out, which is reported, and its cards are shown once it is loaded", async () => {
  const broken = new Set(["01-intro.json"]);
  await openReview(broken);
  expect(await screen.findByText("What stores features?")).toBeDefined();
  expect(screen.getByText("Could not be loaded: Intro. Its cards are asked later.")).toBeDefined();
  broken.clear();
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  // The message keeps its space, so that nothing moves while a person answers.
  await waitFor(() =>
    expect(screen.getByText(/^Could not be loaded/).parentElement?.className).toContain("invisible"),
  );
  expect(screen.getByText("What stores features?")).toBeDefined();
  grade();
  expect(await screen.findByText("What runs containers?")).toBeDefined();
  expect(screen.queryByText(/Could not be loaded/)).toBeNull();
});

it("without any other chapter the review says so and waits; the wait doesn't count as answer time", async () => {
  const broken = new Set(["01-intro.json", "02-later.json"]);
  const { stores, wait } = await openReview(broken);
  expect(await screen.findByText(/^The chapter "Later" could not be loaded/)).toBeDefined();
  expect(screen.getByRole("button", { name: "Try again" })).toBeDefined();
  await wait(30_000);
  broken.clear();
  window.dispatchEvent(new Event("online"));
  await screen.findByText(/^What (runs|stores)/);
  await wait(4_000);
  grade();
  expect([...stores.study.getState().tabEvents].at(-1)).toMatchObject({ type: "graded", durationMs: 4_000 });
});

it("a chapter is fetched again when the page is shown again", async () => {
  const broken = new Set(["01-intro.json", "02-later.json"]);
  await openReview(broken);
  await screen.findByText(/could not be loaded/);
  broken.clear();
  document.dispatchEvent(new Event("visibilitychange"));
  expect(await screen.findByText(/^What (runs|stores)/)).toBeDefined();
});

it("a cram whose card stays on screen until the next day is still one", async () => {
  // There is room for the remaining cards beside the question.
  vi.stubGlobal("matchMedia", () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  const { stores, wait } = await openReview(new Set(), (opened, cards) =>
    startCustomSession(opened, { type: "cram", cards }, morning),
  );
  await screen.findByText("What runs containers?");
  await wait(msPerDay);
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(screen.getByText(customSessionLabels.cram)).toBeDefined();
  expect(screen.getByText("2 to review, 0 new")).toBeDefined();
  expect(screen.getByText(/left$/).textContent).toContain("2 left");
  grade();
  expect(stores.study.getState().tabEvents.at(-1)).toMatchObject({ type: "crammed" });
  expect(await screen.findByText("What stores features?")).toBeDefined();
  grade();
  expect(stores.study.getState().tabEvents.at(-2)).toMatchObject({ type: "crammed" });
});

it("the note opens from the card's actions, in the same dialog", async () => {
  await openReview(new Set());
  await screen.findByText("What runs containers?");
  fireEvent.click(screen.getByRole("button", { name: "This card" }));
  fireEvent.click(screen.getByRole("button", { name: /^Write a note/ }));
  // The event of a dialog that closes comes later.
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  expect(screen.getByRole("dialog", { name: "Your note" }).querySelector("textarea")).toBe(
    document.activeElement,
  );
});

it("undo works by keyboard while the next card's chapter loads", async () => {
  const { stores } = await openStores();
  stores.decks.setState({ decks: { [deck.chapter]: deck } });
  render(
    <StoresContext value={stores}>
      <MemoryRouter>
        <ReviewSession entries={entries} />
      </MemoryRouter>
    </StoresContext>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Show answer" }));
  fireEvent.keyDown(document.body, { key: "4", code: "Digit4" });
  expect(screen.getByText(/Loading the chapter/)).toBeDefined();
  fireEvent.keyDown(document.body, { key: "z", code: "KeyZ", ctrlKey: true });
  expect(screen.getByRole("group", { name: "How well did you know it?" })).toBeDefined();
  expect(screen.getByText("Docker.")).toBeDefined();
});

it("the summary says what was undone, and keeps Undo, while no card follows", async () => {
  await openReview(new Set(), (stores, cards) => {
    for (const card of cards) gradeCard(stores, card, 4, 1_000, morning);
    changeCards(stores, cards, { type: "marked", on: true }, morning);
  });
  expect(screen.getByRole("heading", { name: "Done for now" })).toBeDefined();
  expect(screen.getByText(/, 2 of them new today\./)).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(screen.getByText("Undone: Marked, 2 cards.")).toBeDefined();
  expect(screen.getByRole("heading", { name: "Done for now" })).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("What stores features?")).toBeDefined();
  expect(screen.queryByText(/^Undone/)).toBeNull();
});

it("a grade is named when it is undone and its card can't be asked", async () => {
  const { stores } = await openReview(new Set(), (opened, cards) => {
    for (const card of cards) gradeCard(opened, card, 4, 1_000, morning);
  });
  const { index } = stores.decks.getState();
  const cards = (index?.chapters ?? []).flatMap((chapter) => chapter.cards.map(([card]) => card));
  act(() => void changeCards(stores, cards, { type: "suspended", on: true }, morning));
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  const question = await screen.findByText("“What stores features?”");
  expect(question.parentElement?.textContent).toBe("Undone: Easy, “What stores features?”.");
  expect(screen.getByRole("heading", { name: "Done for now" })).toBeDefined();
});

/** Sets an interview, makes its plan and hands it to the review, as the worker does. */
function planInterview(
  { settings: settingsStore, decks, study: studyStore, plan }: Stores,
  today: number,
  time: Partial<InterviewGoal> = {},
): void {
  const { settings } = settingsStore.getState();
  if (!settings.interview) throw new Error("no interview");
  const cards = (decks.getState().index?.chapters ?? []).flatMap(({ chapter, cards: each }) =>
    each.map(([card]) => ({ card, chapter })),
  );
  const goal = { ...settings.interview, ...time };
  const request = createPlanRequest(cards, studyStore.getState().study, settings, goal, today);
  act(() => plan.setState({ request, result: makePlan(request) }));
}

it("the plan's reason is shown for cards that the plan chose, not for an earlier one", async () => {
  const { stores } = await openReview(new Set());
  const today = dayAt(stores, morning);
  act(() => setInterview(stores, { day: today + 10, minuteOfDay: undefined }, today));
  expect(await screen.findByText("What runs containers?")).toBeDefined();
  planInterview(stores, today);
  expect(screen.queryByText(/, new to you\./)).toBeNull();
  grade();
  expect(await screen.findByText("What stores features?")).toBeDefined();
  expect(screen.getByText("A standard card, new to you.")).toBeDefined();
});

it("counts the card on the screen as left, also where a plan that comes later has no time today", async () => {
  const { stores } = await openReview(new Set());
  const today = dayAt(stores, morning);
  act(() => setInterview(stores, { day: today + 10, minuteOfDay: undefined }, today));
  expect(await screen.findByText("What runs containers?")).toBeDefined();
  const isToday = (weekday: number) => weekday === weekdayOf(today);
  planInterview(stores, today, {
    minutesByWeekday: Array.from({ length: 7 }, (_, weekday) => (isToday(weekday) ? 0 : 20)),
  });
  expect(screen.getByText("What runs containers?")).toBeDefined();
  expect(screen.getByText(/left$/).textContent).toContain("1 left");
  grade();
  await waitFor(() => expect(screen.queryByRole("button", { name: "Show answer" })).toBeNull());
});

it("asks what a round brought forward on a day without time, and then ends", async () => {
  const { stores } = await openReview(new Set(), (opened, [, card = ""]) => {
    const today = dayAt(opened, morning);
    setInterview(opened, { day: today + 10, minuteOfDay: undefined }, today);
    changeInterview(opened, { daysOff: [today] }, today);
    planInterview(opened, today);
    changeCards(opened, [card], { type: "broughtForward" }, morning);
  });
  expect(await screen.findByText("What stores features?")).toBeDefined();
  expect(screen.getByText("missed in an interview")).toBeDefined();
  expect(screen.getByText(/left$/).textContent).toContain("1 left");
  grade();
  expect(await screen.findByRole("heading", { name: "Done for now" })).toBeDefined();
  expect(screen.getByText("Your plan has no time for studying today.")).toBeDefined();
  expect(stores.study.getState().tabEvents.at(-1)?.type).toBe("sessionEnded");
});

it("doesn't call the plan's part done at the end while a card comes back today", async () => {
  const { stores } = await openReview(new Set());
  const today = dayAt(stores, morning);
  const { scheduling } = stores.settings.getState().settings;
  act(() => {
    changeSettings(stores, { scheduling: { ...scheduling, learningSteps: ["45m"] } });
    setInterview(stores, { day: today + 10, minuteOfDay: undefined }, today);
  });
  planInterview(stores, today);
  await screen.findByText("What runs containers?");
  grade("1");
  await screen.findByText("What stores features?");
  grade();
  expect(await screen.findByText("1 card comes back in 45 minutes.")).toBeDefined();
  expect(screen.queryByText("Today's part of your plan is done.")).toBeNull();
});

it("offers more minutes, not what would be due without a plan, once the last minutes before the interview are used", async () => {
  const { stores, wait } = await openReview(new Set());
  const today = dayAt(stores, morning);
  act(() => setInterview(stores, { day: today + 1, minuteOfDay: undefined }, today));
  const time = { minutesByWeekday: Array.from({ length: 7 }, () => 1) };
  act(() => changeInterview(stores, time, today));
  planInterview(stores, today);
  await screen.findByText("What runs containers?");
  await wait(60_000);
  grade();
  // The plan is made again after the answer.
  planInterview(stores, today);
  expect(await screen.findByText("Today's part of your plan is done.")).toBeDefined();
  expect(screen.getByRole("button", { name: "Add 10 minutes today" })).toBeDefined();
  expect(screen.queryByRole("button", { name: /^Go on/ })).toBeNull();
  // Without a plan there would be none until tomorrow.
  act(() => changeSettings(stores, { newPerDay: 1 }));
  planInterview(stores, today, { ...time, extraMinutes: { day: today, minutes: 10 } });
  act(() => changeInterview(stores, { extraMinutes: { day: today, minutes: 10 } }, today));
  expect(await screen.findByText("1 card left today.")).toBeDefined();
  expect(screen.getByRole("button", { name: "Go on, 1 card" })).toBeDefined();
});

it("a second tap on a grade does not show the next answer, and a tap after a grade by key does", async () => {
  // However slow the machine is, no time passes between the taps.
  vi.useFakeTimers({ toFake: ["performance"] });
  await openReview(new Set());
  await screen.findByText(/^What (runs|stores)/);
  const tap = (name: string | RegExp) => {
    const button = screen.getByRole("button", { name });
    fireEvent.pointerDown(button);
    fireEvent.click(button, { detail: 1 });
  };
  const isRevealed = () => screen.queryByRole("button", { name: /^Good/ }) !== null;
  tap("Show answer");
  expect(isRevealed()).toBe(true);
  // Not by a pointer, which grades only 300 ms later: the answer has just appeared.
  fireEvent.pointerDown(document.body);
  fireEvent.click(screen.getByRole("button", { name: /^Easy/ }), { detail: 0 });
  await screen.findByRole("button", { name: "Show answer" });
  tap("Show answer");
  fireEvent.pointerDown(screen.getByText(/^What (runs|stores)/));
  fireEvent.click(screen.getByText(/^What (runs|stores)/), { detail: 1 });
  expect(isRevealed()).toBe(false);
  fireEvent.keyDown(document.body, { key: "z", code: "KeyZ", ctrlKey: true });
  fireEvent.keyDown(document.body, { key: "4", code: "Digit4" });
  await screen.findByRole("button", { name: "Show answer" });
  tap("Show answer");
  expect(isRevealed()).toBe(true);
});

it("a review that is left before its end is backed up", async () => {
  const { stores } = await openReview(new Set());
  await screen.findByText("What runs containers?");
  grade();
  await screen.findByText("What stores features?");
  cleanup();
  await expect.poll(() => listSnapshots(stores)).toMatchObject([{ eventCount: 2 }]);
});
