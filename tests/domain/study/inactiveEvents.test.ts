/** Which events an undone restore excludes. */
import { describe, expect, it } from "vitest";
import { createPersistentMap, listEntries } from "../../../src/domain/collections/persistentMap";
import type { Event, RestoredEvent } from "../../../src/domain/events/event";
import { findInactiveIds, isExcluded, isFromRestore } from "../../../src/domain/study/inactiveEvents";

const meta = (writer: string, seq: number) => ({ writer, seq, timestamp: seq, day: 0 });
const ended = (writer: string, seq: number): Event => ({ ...meta(writer, seq), type: "sessionEnded" });
const undo = (writer: string, seq: number, event: string): Event => ({
  ...meta(writer, seq),
  type: "undone",
  event,
});
const restore = (seq: number, writer: string, from: number, to: number): RestoredEvent => ({
  ...meta("me", seq),
  type: "restored",
  ranges: [{ writer, from, to }],
});
const inactiveIds = (events: readonly Event[]): readonly string[] => {
  const restores = events.filter((event) => event.type === "restored");
  return listEntries(findInactiveIds(events, restores))
    .map(([id]) => id)
    .toSorted();
};

describe("an event", () => {
  const [first, second] = [restore(10, "a", 0, 4), restore(11, "a", 4, 8)];
  const idMap = (...ids: readonly string[]) => createPersistentMap(ids.map((id) => [id, true] as const));

  it("is from a restore that contained it", () => {
    const seqs = [0, 4, 8, 9].filter((seq) => isFromRestore(ended("a", seq), { restores: [first, second] }));
    expect(seqs).toEqual([0, 4, 8]);
    expect(isFromRestore(ended("b", 0), { restores: [first] })).toBe(false);
  });

  it.each([
    ["of no restore", 9, ["me.10", "me.11"], false],
    ["of a restore that isn't undone", 0, ["me.11"], false],
    ["of an undone restore", 0, ["me.10"], true],
    ["of two restores, one of them undone", 4, ["me.10"], false],
    ["of two undone restores", 4, ["me.10", "me.11"], true],
  ])("%s has the expected exclusion", (_, seq, ids, expected) => {
    expect(isExcluded(ended("a", seq), { restores: [first, second], inactiveIds: idMap(...ids) })).toBe(
      expected,
    );
  });

  it("of type restored is never excluded", () => {
    const inner = { ...restore(0, "b", 0, 1), writer: "a" };
    expect(isExcluded(inner, { restores: [first], inactiveIds: idMap("me.10") })).toBe(false);
  });
});

describe("events that don't count", () => {
  it("are the undone ones", () => {
    expect(inactiveIds([ended("a", 0), undo("a", 1, "a.0")])).toEqual(["a.0"]);
  });

  it("are not those whose undoing was undone, but are again after a third undo", () => {
    const events = [ended("a", 0), undo("a", 1, "a.0"), undo("a", 2, "a.1")];
    expect(inactiveIds(events)).toEqual(["a.1"]);
    expect(inactiveIds([...events, undo("a", 3, "a.2")])).toEqual(["a.0", "a.2"]);
  });

  it("are those of events that undo each other, in the log's order", () => {
    expect(inactiveIds([undo("a", 0, "a.1"), undo("a", 1, "a.0")])).toEqual(["a.0"]);
  });

  it("are an undone restore and its events, also if that undo is undone", () => {
    const events = [ended("a", 0), restore(10, "a", 0, 0), undo("me", 11, "me.10")];
    expect(inactiveIds([...events, undo("me", 12, "me.11")])).toEqual(["a.0", "me.10", "me.11"]);
  });

  it("are all that an undone restore brought; an event that one of these had undone counts again", () => {
    const events = [ended("me", 1), ended("a", 0), undo("a", 1, "me.1"), restore(10, "a", 0, 1)];
    expect(inactiveIds(events)).toEqual(["me.1"]);
    expect(inactiveIds([...events, undo("me", 11, "me.10")])).toEqual(["a.0", "a.1", "me.10"]);
  });

  it("are not restores that only a backup had undone", () => {
    const events = [restore(10, "a", 0, 1), undo("b", 0, "me.10"), restore(11, "b", 0, 0)];
    expect(inactiveIds(events)).toEqual([]);
  });
});
