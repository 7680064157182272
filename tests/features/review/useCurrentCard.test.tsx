/** The current card of a review: it survives a reload, and a grade shows the next one. */
import { act, cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createPlanRequest } from "../../../src/domain/planning/createPlanRequest";
import { lastEndedSession } from "../../../src/domain/study/session";
import { cardStateOf, statusOf } from "../../../src/domain/study/study";
import { msPerDay, msPerHour } from "../../../src/domain/time";
import { useCurrentCard } from "../../../src/features/review/useCurrentCard";
import { StoresContext } from "../../../src/state/StoresContext";
import { changeCards } from "../../../src/state/actions/changeCards";
import { startCustomSession } from "../../../src/state/actions/sessions";
import { setInterview } from "../../../src/state/settings/setInterview";
import { dayAt } from "../../../src/state/study/calendar";
import { makePlan } from "../../domain/planning/requests";
import { type OpenedStores, morning, openStores } from "../../state/openStores";

const entries = ["a", "b", "c"].map((name) => ({
  card: `c/s/${name}:name`,
  fact: `c/s/${name}`,
  chapter: "c",
}));

const renderCurrentCard = ({ stores }: OpenedStores, now = morning, clock = () => now) => {
  const storesWithClock = { ...stores, platform: { ...stores.platform, clock } };
  return renderHook(() => useCurrentCard(entries), {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <StoresContext value={storesWithClock}>{children}</StoresContext>
    ),
  });
};

function planFor({ stores }: OpenedStores, daysAhead: number, now: number): void {
  const today = dayAt(stores, now);
  setInterview(stores, { day: today + daysAhead, minuteOfDay: undefined }, today);
}

/** Today's plan of what has been done by now, as the worker would send it. */
function planToday({ stores }: OpenedStores, now: number): void {
  const { settings } = stores.settings.getState();
  const { study } = stores.study.getState();
  if (!settings.interview) throw new Error("no interview");
  const request = createPlanRequest(entries, study, settings, settings.interview, dayAt(stores, now));
  stores.plan.setState({ request, result: makePlan(request) });
}

beforeEach(() => history.replaceState(null, ""));
afterEach(cleanup);

it("is the same after a reload, with its answer shown", async () => {
  const tab = await openStores();
  const before = renderCurrentCard(tab);
  const card = before.result.current.current?.card;
  act(() => before.result.current.reveal());
  act(() => before.result.current.gradeCurrent(3));
  act(() => before.result.current.reveal());
  const second = before.result.current.current;
  expect(second?.card).not.toBe(card);
  before.unmount();
  const reloaded = renderCurrentCard(await openStores(tab.storage, "writer2"), morning + 1_000);
  expect(reloaded.result.current.current).toMatchObject({ card: second?.card, isRevealed: true });
});

it("is another one after a reload, if it was graded in another tab meanwhile", async () => {
  const tab = await openStores();
  const before = renderCurrentCard(tab);
  const card = before.result.current.current?.card ?? "";
  before.unmount();
  const other = await openStores(tab.storage, "writer2");
  other.gradeCard(card, 4, 1_000, morning + 1_000);
  const reloaded = renderCurrentCard(await openStores(tab.storage, "writer3"), morning + 2_000);
  expect(reloaded.result.current.current).toMatchObject({ isRevealed: false });
  expect(reloaded.result.current.current?.card).not.toBe(card);
});

it("is the same after a reload on the next day, in a cram that then goes on", async () => {
  const tab = await openStores();
  const cards = entries.map(({ card }) => card);
  for (const card of cards) tab.gradeCard(card, 4, 1_000, morning - 20 * msPerDay);
  const evening = morning + 14 * msPerHour;
  startCustomSession(tab.stores, { type: "cram", cards }, evening);
  const before = renderCurrentCard(tab, evening);
  const card = before.result.current.current?.card ?? "";
  before.unmount();
  const { memory } = cardStateOf(tab.study.getState().study, card);
  const nextTab = await openStores(tab.storage, "writer2");
  const { result } = renderCurrentCard(nextTab, evening + 8 * msPerHour);
  expect(result.current.current?.card).toBe(card);
  // The card's chapter has arrived.
  act(() => result.current.restartTimer());
  act(() => result.current.reveal());
  act(() => result.current.gradeCurrent(3));
  expect(cardStateOf(nextTab.study.getState().study, card).memory).toEqual(memory);
  expect(result.current.current?.card).not.toBe(card);
});

it("changes when another tab grades it, and stays when another tab grades another", async () => {
  const tab = await openStores();
  const { result } = renderCurrentCard(tab);
  const card = result.current.current?.card ?? "";
  const otherCard = entries.find((entry) => entry.card !== card)?.card ?? "";
  const other = await openStores(tab.storage, "writer2");
  const gradeInOther = (id: string) => {
    other.gradeCard(id, 4, 1_000, morning + 1_000);
    for (const [key, text] of tab.storage.map) tab.receive(key, text);
  };
  act(() => gradeInOther(otherCard));
  expect(result.current.current?.card).toBe(card);
  act(() => gradeInOther(card));
  expect(result.current.current?.card).not.toBe(card);
});

it("follows the new day's plan as soon as there is one, and reports which cards it chose", async () => {
  const tab = await openStores();
  let now = morning;
  planFor(tab, 10, now);
  tab.gradeCard("c/s/c:name", 4, 1_000, morning - 30 * msPerDay);
  planToday(tab, now);
  const { result } = renderCurrentCard(tab, now, () => now);
  const answer = () => {
    act(() => result.current.reveal());
    act(() => result.current.gradeCurrent(4));
  };
  expect(result.current.current?.isPlanned).toBe(true);
  // The next morning no plan of that day is there yet: the card is one that is due or new.
  now += msPerDay;
  answer();
  expect(result.current.current?.isPlanned).toBe(false);
  const { card } = result.current.current ?? {};
  act(() => planToday(tab, now));
  expect(result.current.current).toMatchObject({ card, isPlanned: false });
  answer();
  expect(result.current.current?.isPlanned).toBe(true);
});

it("is the plan's choice after a reload too, before the plan is loaded", async () => {
  const tab = await openStores();
  planFor(tab, 1, morning);
  // Due in two days at the earliest.
  for (const { card } of entries) tab.gradeCard(card, 4, 1_000, morning - 5 * msPerDay);
  planToday(tab, morning);
  const before = renderCurrentCard(tab);
  const { current } = before.result.current;
  expect(current?.isPlanned).toBe(true);
  before.unmount();
  const reloaded = renderCurrentCard(await openStores(tab.storage, "writer2"), morning + 1_000);
  expect(reloaded.result.current.current).toMatchObject({ card: current?.card, isPlanned: true });
});

it("is the last one that was graded when that is undone after the session, whatever was changed since", async () => {
  const tab = await openStores();
  const { result } = renderCurrentCard(tab);
  let last: string | undefined;
  while (result.current.current) {
    last = result.current.current.card;
    act(() => result.current.reveal());
    act(() => result.current.gradeCurrent(4));
  }
  const cards = entries.map(({ card }) => card);
  act(() => void changeCards(tab.stores, cards, { type: "noteEdited", text: "mine" }, morning));
  act(() => result.current.undo());
  expect(result.current.current).toMatchObject({ card: last, isRevealed: true });
  expect(result.current.undoneEvent).toBeUndefined();
  expect(cards.map((card) => statusOf(tab.study.getState().study, card).note)).toEqual(
    cards.map(() => "mine"),
  );
});

it.each([
  { type: "marked", on: true },
  { type: "flagged", flag: 1 },
  { type: "noteEdited", text: "mine" },
] as const)("keeps its answer and its time when its $type change is undone", async (change) => {
  const tab = await openStores();
  let now = morning;
  const { result } = renderCurrentCard(tab, now, () => now);
  const { card } = result.current.current ?? {};
  act(() => result.current.reveal());
  now += 5_000;
  act(() => result.current.changeCurrent(change));
  act(() => result.current.undo());
  expect(statusOf(tab.study.getState().study, card ?? "")).toMatchObject({
    flag: 0,
    isMarked: false,
    note: "",
  });
  expect(result.current.current).toMatchObject({ card, isRevealed: true, shownAt: morning });
});

it("hides its answer again when it is brought back by undoing what removed it", async () => {
  const tab = await openStores();
  let now = morning;
  const { result } = renderCurrentCard(tab, now, () => now);
  const { card } = result.current.current ?? {};
  act(() => result.current.reveal());
  now += 5_000;
  act(() => result.current.changeCurrent({ type: "buried", on: true }));
  act(() => result.current.undo());
  expect(result.current.current).toMatchObject({ card, isRevealed: false, shownAt: now });
});

it("is none when what is undone brings none back: that is reported, and the session ends again", async () => {
  const tab = await openStores();
  const cards = entries.map(({ card }) => card);
  for (const card of cards) tab.gradeCard(card, 4, 1_000, morning);
  changeCards(tab.stores, cards, { type: "marked", on: true }, morning);
  const { result } = renderCurrentCard(tab);
  const endedSession = () =>
    lastEndedSession(tab.study.getState().study, dayAt(tab.stores, morning), morning);
  expect(endedSession()?.events).toHaveLength(4);
  act(() => result.current.undo());
  expect(result.current.current).toBeUndefined();
  expect(result.current.undoneEvent).toMatchObject({ cards, change: { type: "marked" } });
  expect(endedSession()?.events).toHaveLength(3);
  act(() => result.current.undo());
  expect(result.current.current).toMatchObject({ card: cards.at(-1), isRevealed: true });
  expect(result.current.undoneEvent).toBeUndefined();
});

it("is none when undo takes back what was decided about a leech on the summary, and then the leech", async () => {
  const tab = await openStores();
  const card = "c/s/a:name";
  for (const entry of entries) tab.gradeCard(entry.card, 4, 1_000, morning - 9 * msPerDay);
  for (let daysAgo = 8; daysAgo > 1; daysAgo -= 1)
    for (const grade of [1, 4] as const)
      tab.gradeCard(card, grade, 1_000, morning - daysAgo * msPerDay + grade);
  const today = dayAt(tab.stores, morning);
  // The others are left for later.
  changeCards(tab.stores, ["c/s/b:name", "c/s/c:name"], { type: "buried", on: true }, morning);
  changeCards(tab.stores, [card], { type: "rescheduled", dueDay: today }, morning);
  const { result } = renderCurrentCard(tab);
  const suspended = () => statusOf(tab.study.getState().study, card).suspended;
  act(() => result.current.reveal());
  act(() => result.current.gradeCurrent(1));
  expect(result.current).toMatchObject({ current: undefined, leech: card });
  act(() => result.current.resolveLeech({ type: "suspended", on: false }));
  expect(result.current).toMatchObject({ current: undefined, leech: undefined });
  expect(suspended()).toBeUndefined();
  expect(lastEndedSession(tab.study.getState().study, today, morning)?.events).toHaveLength(2);
  act(() => result.current.undo());
  expect(suspended()).toBe("leech");
  expect(result.current.undoneEvent).toMatchObject({ change: { type: "suspended" } });
  act(() => result.current.undo());
  expect(result.current.current).toMatchObject({ card, isRevealed: true });
});

it.each([{ type: "reset" }, { type: "rescheduled", dueDay: 99_999 }] as const)(
  "is not shown again in the session with a plan once it is $type, also after a reload",
  async (change) => {
    const tab = await openStores();
    planFor(tab, 10, morning);
    for (const { card } of entries) tab.gradeCard(card, 4, 1_000, morning - 5 * msPerDay);
    planToday(tab, morning);
    const { result, unmount } = renderCurrentCard(tab);
    const shown = result.current.current?.card ?? "";
    act(() => result.current.changeCurrent(change));
    const next = result.current.current?.card;
    expect(next).toBeDefined();
    expect(next).not.toBe(shown);
    unmount();
    // On its own page, where it doesn't replace the card of the review.
    changeCards(tab.stores, [next ?? ""], change, morning);
    const third = renderCurrentCard(tab, morning + 1_000).result.current.current?.card;
    expect(entries.map(({ card }) => card)).toContain(third);
    expect([shown, next]).not.toContain(third);
  },
);

it("is not the plan's choice when its learning step brings it back, and is again when that is undone", async () => {
  const tab = await openStores();
  let now = morning;
  planFor(tab, 10, now);
  planToday(tab, now);
  const { result } = renderCurrentCard(tab, now, () => now);
  const { card } = result.current.current ?? {};
  act(() => result.current.reveal());
  act(() => result.current.gradeCurrent(1));
  now += 120_000;
  act(() => result.current.reveal());
  act(() => result.current.gradeCurrent(4));
  expect(result.current.current).toMatchObject({ card, isPlanned: false });
  act(() => result.current.undo());
  act(() => result.current.undo());
  expect(result.current.current).toMatchObject({ card, isPlanned: true });
});
