/** The history of a card: an earlier change is undone for all of its cards, which can be undone, too. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { keepFocus } from "../../../../src/browser/keepFocus";
import type { CardChange } from "../../../../src/domain/events/cardChange";
import { cardHistoryOf } from "../../../../src/domain/study/cardHistory";
import { cardStateOf } from "../../../../src/domain/study/study";
import { BottomBar } from "../../../../src/features/library/BottomBar";
import { CardHistory } from "../../../../src/features/library/card/CardHistory";
import { useUndoableChange } from "../../../../src/features/library/useUndoableChange";
import { changeCards } from "../../../../src/state/actions/changeCards";
import { StoresContext, useStudy } from "../../../../src/state/StoresContext";
import { dayAt } from "../../../../src/state/study/calendar";
import { msPerDay } from "../../../../src/domain/time";
import { morning, openStores } from "../../../state/openStores";

afterEach(cleanup);

const [card, other] = ["c/s/a:name", "c/s/b:name"] as const;

function History({ today }: { readonly today: number }) {
  const study = useStudy((state) => state.study);
  const options = useStudy((state) => state.replayOptions);
  const { lastChange, undo, undoEarlier, dismiss } = useUndoableChange();
  const history = cardHistoryOf(study, card, options);
  return (
    <>
      <CardHistory history={history} options={options} today={today} onUndo={undoEarlier} />
      <BottomBar message={lastChange?.message} onUndo={undo} onDismiss={dismiss} />
    </>
  );
}

async function openHistory(
  timestamp: number,
  changes: readonly (readonly [CardChange, ...string[]])[],
  { gradesAfter = 0 } = {},
) {
  const tab = await openStores(undefined, undefined, { clock: () => timestamp + 60_000 });
  for (const each of [card, other]) tab.gradeCard(each, 4, 1_000, morning);
  const memoryOf = (each: string) => cardStateOf(tab.study.getState().study, each).memory;
  const before = [card, other].map(memoryOf);
  for (const [change, ...cards] of changes) changeCards(tab.stores, cards, change, morning + 1_000);
  for (let i = 1; i <= gradesAfter; i += 1) tab.gradeCard(card, 3, 1_000, morning + i * msPerDay);
  render(
    <StoresContext value={tab.stores}>
      <History today={dayAt(tab.stores, timestamp)} />
    </StoresContext>,
  );
  const note = () => cardStateOf(tab.study.getState().study, card).status.note;
  return { before, note, memories: () => [card, other].map(memoryOf) };
}

const undoButtons = () => screen.queryAllByRole("button", { name: /^Undo/ }).map((each) => each.textContent);

it("takes back a reset for all of its cards, and says so", async () => {
  const { before, memories } = await openHistory(morning, [[{ type: "reset" }, card, other]]);
  expect(memories()).toEqual([undefined, undefined]);
  expect(undoButtons()).toEqual(["Undo for 2 cards: Reset to a new card"]);
  fireEvent.click(screen.getByRole("button", { name: /^Undo for 2 cards/ }));
  expect(memories()).toEqual(before);
  expect(screen.getByRole("status").textContent).toContain("Undone for 2 cards: Reset to a new card.");
  // The entry is gone. The bar has the only Undo.
  expect(undoButtons()).toEqual(["Undo"]);
});

it("applies a change again whose undoing is undone, so that a note is not lost", async () => {
  const { note } = await openHistory(morning, [[{ type: "noteEdited", text: "in batches" }, card]]);
  fireEvent.click(screen.getByRole("button", { name: /Note saved$/ }));
  expect(note()).toBe("");
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(note()).toBe("in batches");
  expect(undoButtons()).toEqual(["Undo: Note saved"]);
});

it("brings back what was learned after a reset, when its undoing is undone", async () => {
  const { memories } = await openHistory(morning + 20 * msPerDay, [[{ type: "reset" }, card, other]], {
    gradesAfter: 10,
  });
  const learnedAnew = memories();
  expect(learnedAnew[0]?.reps).toBe(10);
  fireEvent.click(screen.getByRole("button", { name: /^Undo for 2 cards/ }));
  expect(memories()[0]?.reps).toBe(11);
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(memories()).toEqual(learnedAnew);
});

it("keeps the focus when an entry is undone", async () => {
  const endKeeping = keepFocus();
  await openHistory(morning, [[{ type: "flagged", flag: 1 }, card]]);
  const button = screen.getByRole("button", { name: /^Undo/ });
  button.focus();
  fireEvent.click(button);
  await expect
    .poll(() => document.activeElement?.parentElement)
    .toBe(screen.getByRole("region", { name: "History" }));
  endKeeping();
});

it("has no Undo for a grade, nor for a change that a later one has replaced", async () => {
  await openHistory(morning, [
    [{ type: "flagged", flag: 1 }, card],
    [{ type: "flagged", flag: 2 }, card],
    [{ type: "buried", on: true }, card],
  ]);
  expect(undoButtons()).toEqual(["Undo: Buried until tomorrow", "Undo: Flagged orange"]);
});

it("has no Undo for a burial that has ended", async () => {
  await openHistory(morning + 2 * msPerDay, [[{ type: "buried", on: true }, card]]);
  expect(undoButtons()).toEqual([]);
});
