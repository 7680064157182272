/** What a report says of the cards for what was missed: how many of them today's review and a later one will ask. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, it } from "vitest";
import { CardsToReview } from "../../../../src/features/interview/report/CardsToReview";
import { changeCards } from "../../../../src/state/actions/changeCards";
import { startCustomSession } from "../../../../src/state/actions/sessions";
import { changeScheduling, changeSettings } from "../../../../src/state/settings/changeSettings";
import { setInterview } from "../../../../src/state/settings/setInterview";
import { StoresContext } from "../../../../src/state/StoresContext";
import { dayAt } from "../../../../src/state/study/calendar";
import { type OpenedStores, morning, openStores } from "../../../state/openStores";

afterEach(cleanup);

const ids = ["a", "b", "c", "d"].map((name) => `c/s/${name}:name`);
const [a = "", b = "", c = ""] = ids;

/** The panel of a round that brought forward the first three of four cards, which are new unless `prepare` graded them. Two new cards a day. */
async function openPanel(prepare?: (tab: OpenedStores) => void) {
  const tab = await openStores();
  const { stores } = tab;
  const chapter = {
    chapter: "c",
    title: "C",
    file: "c.json",
    words: 1,
    sections: [],
    cards: ids.map((id) => [id, id, "core"] as const),
    questions: 0,
    aliases: {},
  };
  stores.decks.setState({ index: { format: 1, chapters: [chapter] } });
  changeSettings(stores, { newPerDay: 2 });
  prepare?.(tab);
  const broughtForwardBy = changeCards(stores, [a, b, c], { type: "broughtForward" }, morning);
  render(
    <StoresContext value={stores}>
      <MemoryRouter>
        <CardsToReview round={{ broughtForwardBy }} />
      </MemoryRouter>
    </StoresContext>,
  );
  return tab;
}

const text = () => screen.queryByRole("region", { name: "To study" })?.querySelector("p")?.textContent.trim();
const buttons = () => screen.queryAllByRole("button").map(({ textContent }) => textContent);

it("counts what today's review has, then what a later one has, until all is answered or suspended", async () => {
  const { stores, gradeCard } = await openPanel();
  expect(text()).toBe("To study what you missed: 2 cards in today's review.");
  expect(buttons()).toEqual(["Study them", "Restore their due dates"]);
  act(() => gradeCard(a, 4, 1_000, morning));
  act(() => gradeCard(b, 4, 1_000, morning));
  expect(text()).toBe("To study what you missed: 1 card in a later review.");
  expect(buttons()).toEqual(["Restore their due dates"]);
  act(() => void changeCards(stores, [c], { type: "suspended", on: true }, morning));
  expect(text()).toBeUndefined();
  expect(buttons()).toEqual([]);
});

it.each([
  ["10m", ["Study them", "Restore their due dates"]],
  ["45m", ["Restore their due dates"]],
] as const)("counts cards in learning that come back in %s for today's review", async (step, shown) => {
  await openPanel(({ stores, gradeCard }) => {
    changeScheduling(stores, { learningSteps: ["1m", step] });
    for (const card of ids) gradeCard(card, 3, 1_000, morning);
  });
  expect(text()).toBe("To study what you missed: 3 cards in today's review.");
  expect(buttons()).toEqual(shown);
});

it("offers no review on the interview's own day, nor while a session of other cards is open", async () => {
  const { stores } = await openPanel();
  act(() => startCustomSession(stores, { type: "cram", cards: ids.slice(3) }, morning));
  expect(text()).toBe("To study what you missed: 3 cards in a later review.");
  cleanup();
  const { stores: onTheDay } = await openPanel();
  const today = dayAt(onTheDay, morning);
  act(() => setInterview(onTheDay, { day: today }, today));
  expect(text()).toBe("To study what you missed: 3 cards in a later review.");
  expect(buttons()).toEqual(["Restore their due dates"]);
});

it("leaves the cards that a later round has brought forward to that round", async () => {
  const { stores } = await openPanel();
  const tomorrow = morning + 86_400_000;
  act(() => void changeCards(stores, [a, b, c], { type: "broughtForward" }, tomorrow));
  expect(text()).toBeUndefined();
});

it("says that the round changes no due dates once that is chosen, whatever another round of the day does", async () => {
  const { stores } = await openPanel();
  act(() => void changeCards(stores, [a], { type: "broughtForward" }, morning));
  fireEvent.click(screen.getByRole("button", { name: "Restore their due dates" }));
  expect(text()).toBe("This round no longer changes due dates.");
  expect(buttons()).toEqual([]);
});
