/** A session that is still open when a new day begins, or when the clock is set back. */
import { describe, expect, it } from "vitest";
import { oldestFirst } from "../../../src/domain/events/log";
import { memoryOf } from "../../../src/domain/study/study";
import { msPerDay, msPerHour, msPerMinute } from "../../../src/domain/time";
import { changeCards } from "../../../src/state/actions/changeCards";
import { sessionAt, startCustomSession, startSession } from "../../../src/state/actions/sessions";
import { openStores } from "../openStores";

/** Midnight in the fake platform's time zone. */
const midnight = Date.UTC(2026, 10, 23, 23);
const cards = ["a", "b", "c", "d", "e"];

async function openBeforeMidnight(type: "cram" | "chosen") {
  const tab = await openStores();
  tab.changeSettings({ dayStartHour: 0 });
  for (const card of cards) tab.gradeCard(card, 4, 1_000, midnight - msPerDay);
  tab.endSession(midnight - msPerDay);
  startCustomSession(tab.stores, { type, cards }, midnight - 2 * msPerMinute);
  return {
    ...tab,
    session: (timestamp: number) => sessionAt(tab.stores, timestamp),
    events: () => [...oldestFirst(tab.study.getState().study.log)],
  };
}

describe("a custom session goes on", () => {
  it("after midnight: a cram with the cards that are left, and without a change of the schedule", async () => {
    const tab = await openBeforeMidnight("cram");
    tab.gradeCard("a", 3, 1_000, midnight - msPerMinute);
    tab.gradeCard("b", 1, 1_000, midnight - msPerMinute);
    changeCards(tab.stores, ["e"], { type: "reset" }, midnight - msPerMinute);
    const memory = memoryOf(tab.study.getState().study, "c");
    tab.gradeCard("c", 3, 90_000, midnight + msPerMinute);
    expect(tab.events().slice(-2)).toMatchObject([
      { type: "sessionStarted", custom: { type: "cram", cards: ["c", "d", "b"] } },
      { type: "crammed", card: "c" },
    ]);
    expect(memoryOf(tab.study.getState().study, "c")).toEqual(memory);
    expect(tab.session(midnight + msPerMinute)?.events).toHaveLength(1);
  });

  it("after midnight: another one with the cards that are left, also those in learning", async () => {
    const tab = await openBeforeMidnight("chosen");
    tab.gradeCard("a", 3, 1_000, midnight - msPerMinute);
    tab.gradeCard("b", 1, 1_000, midnight - msPerMinute);
    tab.gradeCard("c", 3, 90_000, midnight + msPerMinute);
    expect(tab.events().slice(-2)).toMatchObject([
      { type: "sessionStarted", custom: { type: "chosen", cards: ["c", "d", "e", "b"] } },
      { type: "graded", card: "c" },
    ]);
  });

  it("with a change of the card that was on screen", async () => {
    const tab = await openBeforeMidnight("cram");
    startSession(tab.stores, midnight + msPerMinute, midnight - msPerMinute);
    expect(tab.session(midnight + msPerMinute)?.custom).toEqual({ type: "cram", cards });
  });

  it("when the clock is set back by an hour", async () => {
    const tab = await openBeforeMidnight("cram");
    tab.gradeCard("a", 3, 1_000, midnight - msPerMinute);
    // Shown a minute before midnight, and graded ten seconds later.
    const timestamp = midnight - msPerHour + 10_000;
    tab.gradeCard("b", 3, timestamp - (midnight - msPerMinute), timestamp);
    expect(tab.session(timestamp)).toMatchObject({
      custom: { type: "cram", cards: ["b", "c", "d", "e"] },
      events: [{ type: "crammed", card: "b" }],
    });
  });

  it("not if it has ended", async () => {
    const tab = await openBeforeMidnight("cram");
    tab.endSession(midnight - msPerMinute);
    tab.gradeCard("a", 3, 90_000, midnight + 10_000);
    expect(tab.events().at(-1)?.type).toBe("graded");
    expect(tab.session(midnight + 10_000)?.custom).toBeUndefined();
  });
});
