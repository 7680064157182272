/** A change of the schedule is previewed by the cards due today, and applied once the input is finished. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { serializeIndex } from "../../../../src/compiler/serializeDeck";
import { ScheduleSection } from "../../../../src/features/settings/schedule/ScheduleSection";
import { statusOf } from "../../../../src/domain/study/study";
import { setInterview } from "../../../../src/state/settings/setInterview";
import { dayAt } from "../../../../src/state/study/calendar";
import { StoresContext } from "../../../../src/state/StoresContext";
import { compileText } from "../../../fixtures/compiler/compileText";
import { FakeStorage } from "../../../storage/fakeStorage";
import { morning, openStores } from "../../../state/openStores";
import { msPerDay } from "../../../../src/domain/time";

const list = Array.from({ length: 60 }, (_, i) => `- **T${i}**: b${i}.`).join("\n");
const compiled = compileText(`# Intro\n\n## Tools\n\n${list}`);
const cards = compiled.index.chapters.flatMap((chapter) => chapter.cards.map(([card]) => card));

/** Each card was learned one to twelve days ago, by Easy or by two steps. */
async function open() {
  const tab = await openStores(new FakeStorage(), "writer1", {
    fetchDeckFile: () => Promise.resolve(new Response(serializeIndex(compiled.index))),
  });
  await tab.stores.decks.loadIndex();
  cards.forEach((card, i) => {
    const learnedAt = morning - (1 + ((i >> 1) % 12)) * msPerDay;
    if ((i >> 1) % 5 < 3) tab.gradeCard(card, 4, 1_000, learnedAt);
    else for (const step of [0, 1]) tab.gradeCard(card, 3, 1_000, learnedAt + step * 660_000);
  });
  render(
    <StoresContext value={tab.stores}>
      <ScheduleSection />
    </StoresContext>,
  );
  return tab;
}
const preview = () => /Due today: (\d+) → (\d+)/.exec(document.body.textContent);
const dueCounts = () => (preview() ?? []).slice(1, 3).map(Number);

afterEach(cleanup);

it.each([
  // Nobody has forgotten a card here, so relearning changes nothing.
  ["Learning steps", "1m 10m 9d", true],
  ["Relearning steps", "5m", false],
])("%s, while they are typed", async (label, steps, isOtherCount) => {
  const tab = await open();
  expect(preview()).toBeNull();
  const { scheduling } = tab.stores.settings.getState().settings;
  fireEvent.change(screen.getByLabelText(label), { target: { value: steps } });
  expect(preview()).not.toBeNull();
  const [before, after] = dueCounts();
  expect(tab.stores.settings.getState().settings.scheduling).toBe(scheduling);
  expect(after !== before).toBe(isOtherCount);
  fireEvent.keyDown(screen.getByLabelText(label), { key: "Enter" });
  expect(preview()).toBeNull();
  // The preview was right.
  fireEvent.change(screen.getByLabelText(label), { target: { value: "3m" } });
  expect(dueCounts()[0]).toBe(after);
});

it("says how many cards other steps would suspend as leeches, if any", async () => {
  const tab = await open();
  const [often = "", once = ""] = cards;
  // Forgotten eight times within a relearning step of 10 minutes: one lapse. Without one there are eight more.
  for (let i = 0; i < 9; i += 1) tab.gradeCard(often, 1, 1_000, morning + i * 60_000);
  tab.gradeCard(once, 1, 1_000, morning + 600_000);
  const type = (value: string) =>
    fireEvent.change(screen.getByLabelText("Relearning steps"), { target: { value } });
  type("5m");
  expect(preview()).not.toBeNull();
  expect(document.body.textContent).not.toContain("leech");
  type("1d");
  expect(document.body.textContent).toContain("Newly suspended as leeches: 1 card.");
  fireEvent.keyDown(screen.getByLabelText("Relearning steps"), { key: "Enter" });
  const statuses = cards.map((card) => statusOf(tab.study.getState().study, card).suspended);
  expect(statuses).toEqual(cards.map((card) => (card === often ? "leech" : undefined)));
  // It is one already.
  type("2d");
  expect(preview()).not.toBeNull();
  expect(document.body.textContent).not.toContain("Newly suspended");
});

it("fuzz and easy days, before they are applied; Keep changes nothing", async () => {
  const tab = await open();
  const options = () => tab.stores.settings.getState().settings.scheduling;
  const { enableFuzz, easyDays } = options();
  fireEvent.click(screen.getByRole("checkbox", { name: "Spread reviews (fuzz)" }));
  expect(preview()).not.toBeNull();
  expect(options()).toMatchObject({ enableFuzz, easyDays });
  fireEvent.click(screen.getByRole("button", { name: "Keep as it was" }));
  expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: "Spread reviews (fuzz)" }));
  expect(preview()).toBeNull();
  if (!enableFuzz) fireEvent.click(screen.getByRole("checkbox", { name: "Spread reviews (fuzz)" }));
  for (const weekday of ["Tuesday", "Wednesday", "Thursday"])
    fireEvent.change(screen.getByLabelText(weekday), { target: { value: "0" } });
  const [before, after] = dueCounts();
  expect(after).not.toBe(before);
  expect(options()).toMatchObject({ enableFuzz, easyDays });
  fireEvent.click(screen.getByRole("button", { name: "Apply" }));
  expect(options()).toMatchObject({ enableFuzz: true, easyDays: [1, 1, 0, 0, 0, 1, 1] });
  expect(preview()).toBeNull();
});

it("says that the plan goes by minutes, while it chooses the cards", async () => {
  const { stores } = await open();
  const hint = () => screen.queryByText(/^Until your interview the plan chooses/);
  expect(hint()).toBeNull();
  const today = dayAt(stores, morning);
  act(() => setInterview(stores, { day: today + 3 }, today));
  expect(hint()).not.toBeNull();
});
