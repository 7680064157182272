/** What the bar says after a change, and which cards it counts. */
import { act, cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, it } from "vitest";
import { newestFirst } from "../../../src/domain/events/log";
import { useUndoableChange } from "../../../src/features/library/useUndoableChange";
import { StoresContext } from "../../../src/state/StoresContext";
import { morning, openStores } from "../../state/openStores";

afterEach(cleanup);

const first = { id: "c/s/a:name", question: "What is drift?" };
const second = { id: "c/s/b:name", question: "What is a feature store?" };

async function openChanges() {
  const tab = await openStores();
  const { result } = renderHook(useUndoableChange, {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <StoresContext value={tab.stores}>{children}</StoresContext>
    ),
  });
  const apply = (...[cards, change]: Parameters<typeof result.current.apply>) => {
    act(() => void result.current.apply(cards, change));
    return result.current.lastChange?.message;
  };
  return { ...tab, apply };
}

it("names the card if only one was changed, and none where the page shows it", async () => {
  const { apply } = await openChanges();
  const mark = { type: "marked", on: true } as const;
  expect(apply([first], mark)).toBe("Marked: “\u2068What is drift?\u2069”.");
  const label = { ...first, kind: "label", answer: "Feature store" } as const;
  expect(apply([label], mark)).toBe("Marked: “\u2068What is drift?\u2069” (\u2068Feature store\u2069).");
  expect(apply([first, second], mark)).toBe("Marked: 2 cards.");
  expect(apply([{ id: first.id }], mark)).toBe("Marked.");
});

it.each([{ type: "reset" }, { type: "rescheduled", dueDay: 20_800 }] as const)(
  "counts no new card as $type, and adds nothing to its history",
  async (change) => {
    const { apply, study, gradeCard } = await openChanges();
    const changed = () =>
      [...newestFirst(study.getState().study.log)].flatMap((event) =>
        event.type === "cardsChanged" ? event.cards : [],
      );
    expect(apply([first, second], change)).toBeUndefined();
    expect(changed()).toEqual([]);
    gradeCard(second.id, 4, 1_000, morning - 30);
    expect(apply([first, second], change)).toMatch(/: “\u2068What is a feature store\?\u2069”\.$/);
    expect(changed()).toEqual([second.id]);
  },
);
