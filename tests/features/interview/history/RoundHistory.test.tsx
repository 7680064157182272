/** Rounds are deleted by the press that was meant for it, and the keyboard stays where it was. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { IDBFactory } from "fake-indexeddb";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { listRounds } from "../../../../src/domain/interview/round/listRounds";
import { RoundHistory } from "../../../../src/features/interview/history/RoundHistory";
import { maxDoublePressMs } from "../../../../src/hooks/input/doublePress";
import { StoresContext, useStudy } from "../../../../src/state/StoresContext";
import { FakeStorage } from "../../../storage/fakeStorage";
import { morning, openStores } from "../../../state/openStores";
import { PressablePage, tap } from "../../PressablePage";
import "fake-indexeddb/auto";

const plan = {
  kind: "rapid",
  items: [{ type: "question", question: "c/q", round: "rapid", minutes: 1, why: { type: "new" } }],
} as const;

function History() {
  const study = useStudy((state) => state.study);
  return <RoundHistory rounds={listRounds(study)} questions={new Map()} />;
}

async function open(answer = "") {
  const databases = new IDBFactory();
  const tab = await openStores(new FakeStorage(), "writer1", {
    clock: () => morning + 10,
    databaseFactory: () => databases,
  });
  for (const round of ["one", "two", "three", "four"]) {
    tab.addInterviewEvent(round, { type: "started", plan }, morning);
    tab.addInterviewEvent(round, { type: "finished" }, morning + 1);
  }
  await (await tab.stores.openAnswerStorage()).updateText("one.0", () => answer);
  const show = () =>
    render(
      <StoresContext value={tab.stores}>
        <MemoryRouter>
          <PressablePage>
            <History />
          </PressablePage>
        </MemoryRouter>
      </StoresContext>,
    );
  show();
  return show;
}

const searchBox = () => screen.getByLabelText("Search in your answers");
const search = (value: string) => fireEvent.change(searchBox(), { target: { value } });

const deleteButtons = () => screen.getAllByRole("button", { name: /^Delete the round/ });
const tapNamed = (name: string) => tap(screen.getByRole("button", { name }));
const pressKey = (name: string | RegExp) => {
  const button = screen.getAllByRole("button", { name })[0];
  if (!button) throw new Error("no button");
  button.focus();
  fireEvent.keyDown(button, { key: "Enter" });
  fireEvent.click(button, { detail: 0 });
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it("a second tap on Delete all rounds confirms nothing, and a later one does", async () => {
  await open();
  tapNamed("Delete all rounds");
  vi.advanceTimersByTime(maxDoublePressMs - 1);
  tapNamed("Delete them");
  expect(deleteButtons()).toHaveLength(4);
  vi.advanceTimersByTime(maxDoublePressMs);
  tapNamed("Delete them");
  expect(screen.getByText(/^4 rounds deleted/)).toBeDefined();
});

it("a second tap on Delete deletes no other round", async () => {
  await open();
  tap(deleteButtons()[1]);
  vi.advanceTimersByTime(maxDoublePressMs - 1);
  tap(deleteButtons()[1]);
  expect(deleteButtons()).toHaveLength(3);
});

it("the focus stays with the rounds when the pressed button disappears", async () => {
  await open();
  const expectFocusOn = (text: RegExp) =>
    waitFor(() => expect(document.activeElement?.textContent).toMatch(text));
  pressKey(/^Delete the round/);
  await expectFocusOn(/^Your rounds$/);
  pressKey("Undo");
  await expectFocusOn(/^Your rounds$/);
  pressKey("Delete all rounds");
  await expectFocusOn(/^Delete 4 rounds/);
  pressKey("Keep them");
  await expectFocusOn(/^Delete all rounds$/);
  pressKey("Delete all rounds");
  pressKey("Delete them");
  await expectFocusOn(/^Your rounds$/);
});

it("a skipped question is no answer", async () => {
  const tab = await openStores(undefined, undefined, { databaseFactory: () => new IDBFactory() });
  tab.addInterviewEvent("r", { type: "started", plan }, morning);
  tab.addInterviewEvent(
    "r",
    { type: "answered", itemIndex: 0, method: "skipped", wordCount: 0 },
    morning + 1,
  );
  tab.addInterviewEvent("r", { type: "finished" }, morning + 1);
  render(
    <StoresContext value={tab.stores}>
      <MemoryRouter>
        <History />
      </MemoryRouter>
    </StoresContext>,
  );
  screen.getByText("Not judged, 0 answers");
});

it("what is searched for is kept when the page is left at once", async () => {
  const showAgain = await open();
  search("drift");
  cleanup();
  showAgain();
  expect(searchBox()).toHaveProperty("value", "drift");
});

it("finds a letter in both spellings of its accent, and cuts no emoji in two", async () => {
  const thumbs = "👍".repeat(100);
  await open(`${thumbs} cafe\u0301${thumbs}`);
  search("caf\u00e9");
  const excerpt = await screen.findByText(/cafe\u0301/);
  expect(excerpt.textContent?.isWellFormed()).toBe(true);
});
