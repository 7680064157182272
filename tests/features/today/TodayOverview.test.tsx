/** When Today counts the days to the interview, and when it asks how it went: by the calendar, not by the study day. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IDBFactory } from "fake-indexeddb";
import { MemoryRouter } from "react-router";
import { afterEach, expect, it } from "vitest";
import { msPerHour } from "../../../src/domain/time";
import { TodayOverview } from "../../../src/features/today/TodayOverview";
import { gradeCard } from "../../../src/state/actions/gradeCard";
import { endSession, startCustomSession } from "../../../src/state/actions/sessions";
import { listSnapshots } from "../../../src/state/backup/snapshots";
import { setInterview } from "../../../src/state/settings/setInterview";
import type { PlanState } from "../../../src/state/plan/createPlanStore";
import { StoresContext } from "../../../src/state/StoresContext";
import type { Stores } from "../../../src/state/stores";
import { dayAt } from "../../../src/state/study/calendar";
import { morning, openStores } from "../../state/openStores";
import "fake-indexeddb/auto";

afterEach(cleanup);

const renderToday = (stores: Stores) =>
  render(
    <StoresContext value={stores}>
      <MemoryRouter>
        <TodayOverview />
      </MemoryRouter>
    </StoresContext>,
  );

/** The headings of Today, this many hours after nine in the morning of the day before the interview. */
async function headingsAfter(
  hours: number,
  minuteOfDay?: number,
  plan: PlanState = {},
): Promise<readonly (string | null)[]> {
  const { stores } = await openStores(undefined, undefined, { clock: () => morning + hours * msPerHour });
  stores.decks.setState({ index: { format: 1, chapters: [] } });
  setInterview(stores, { day: dayAt(stores, morning) + 1, minuteOfDay }, dayAt(stores, morning));
  stores.plan.setState(plan);
  renderToday(stores);
  return screen.getAllByRole("heading").map(({ textContent }) => textContent);
}

it("counts the days until midnight of the interview's day, then asks how it went, before the next study day starts", async () => {
  expect(await headingsAfter(14.5)).toContain("Your interview is tomorrow");
  cleanup();
  expect(await headingsAfter(38.5)).toContain("Your interview is today");
  cleanup();
  const after = await headingsAfter(39.5);
  expect(after).toContain("How did it go?");
  expect(after.join()).not.toContain("Your interview is");
});

it("asks how it went from the interview's hour on, if that is known", async () => {
  expect(await headingsAfter(24.5, 10 * 60)).toContain("Your interview is today at 10:00");
  cleanup();
  expect(await headingsAfter(25.5, 10 * 60)).toContain("How did it go?");
});

it("offers more new cards in place of more minutes from the day of the interview on, when there is no plan", async () => {
  const problem = { type: "interviewToday" } as const;
  await headingsAfter(38.5, undefined, { result: { type: "problem", problem } });
  const more = screen.getByText("Study more").closest("details");
  if (!more) throw new Error("nothing to open");
  more.open = true;
  fireEvent(more, new Event("toggle"));
  expect(screen.queryByText("Add 10 minutes today")).toBeNull();
  expect(screen.getByText(/new cards today|seen every card/)).toBeTruthy();
});

it("offers more new cards after more were started than the day's limit", async () => {
  const tab = await openStores();
  const { stores } = tab;
  const cards = Array.from({ length: 16 }, (_, i) => [`c/s/f${i}:name`, `c/s/f${i}`] as const);
  const chapter = {
    chapter: "c",
    title: "C",
    file: "c.json",
    words: 1,
    sections: [],
    questions: 0,
    aliases: {},
  };
  stores.decks.setState({ index: { format: 1, chapters: [{ ...chapter, cards }] } });
  tab.changeSettings({ newPerDay: 2 });
  for (const [card] of cards.slice(0, 5)) gradeCard(stores, card, 4, 1_000, morning);
  endSession(stores, morning);
  renderToday(stores);
  const more = screen.getByText("Study more").closest("details");
  if (!more) throw new Error("nothing to open");
  more.open = true;
  fireEvent(more, new Event("toggle"));
  fireEvent.click(screen.getByRole("button", { name: "Add 10 new cards today" }));
  expect(screen.getByText("new cards").parentElement?.textContent).toContain("10");
});

it("a custom session that is ended here is backed up", async () => {
  const databases = new IDBFactory();
  const { stores } = await openStores(undefined, undefined, { databaseFactory: () => databases });
  stores.decks.setState({ index: { format: 1, chapters: [] } });
  startCustomSession(stores, { type: "cram", cards: ["c/s/a:name"] }, morning);
  renderToday(stores);
  fireEvent.click(screen.getByRole("button", { name: "End it and study what is due" }));
  await expect.poll(() => listSnapshots(stores)).toMatchObject([{ eventCount: 2 }]);
});
