/** The stored names of an event's fields and values, and back. */
import { describe, expect, it } from "vitest";
import {
  eventNames,
  fromStoredNames,
  interviewPayloadNames,
  isInterviewPayload,
  toStoredNames,
} from "../../../../src/storage/eventLog/codec/storedNames";

const meta = { writer: "w", seq: 0, timestamp: 5, day: 0 };
const storedMeta = { writer: "w", seq: 0, at: 5, day: 0 };

describe("stored names", () => {
  it.each<[string, object, object]>([
    [
      "a grade",
      { ...meta, type: "graded", card: "a", grade: 3, durationMs: 0 },
      { ...storedMeta, type: "graded", card: "a", grade: 3, took: 0 },
    ],
    [
      "a change, with nested names",
      { ...meta, type: "cardsChanged", cards: ["a"], change: { type: "rescheduled", dueDay: 9 } },
      { ...storedMeta, type: "changed", cards: ["a"], change: { type: "rescheduled", to: 9 } },
    ],
    [
      "a custom session, whose type has another field",
      { ...meta, type: "sessionStarted", custom: { type: "reviewAhead", cards: [] } },
      { ...storedMeta, type: "began", custom: { kind: "ahead", cards: [] } },
    ],
    [
      "the reasons in a plan, in a list",
      {
        ...meta,
        type: "interview",
        round: "r",
        payload: {
          type: "started",
          plan: { kind: "mix", items: [{ type: "break" }, { why: { type: "longAgo", day: 1 } }] },
        },
      },
      {
        ...storedMeta,
        type: "interviewed",
        round: "r",
        did: {
          type: "began",
          plan: { kind: "mix", items: [{ type: "break" }, { why: { because: "stale", on: 1 } }] },
        },
      },
    ],
  ])("of %s", (_, event, stored) => {
    expect(toStoredNames(event, eventNames)).toEqual(stored);
    expect(Object.keys(toStoredNames(event, eventNames) as object)).toEqual(Object.keys(stored));
    expect(fromStoredNames(stored, eventNames)).toEqual(event);
  });

  it("leave unknown fields and values, and values that aren't strings", () => {
    const odd = { type: null, change: null, custom: "text", payload: 7, other: { timestamp: 1 } };
    const stored = { type: null, change: null, custom: "text", did: 7, other: { timestamp: 1 } };
    expect(toStoredNames(odd, eventNames)).toEqual(stored);
    expect(fromStoredNames(stored, eventNames)).toEqual(odd);
  });

  it.each([null, 7, "began", undefined])("leave %j as it is", (value) => {
    expect(toStoredNames(value, interviewPayloadNames)).toBe(value);
    expect(fromStoredNames(value, interviewPayloadNames)).toBe(value);
  });
});

it("knows interview payloads by their type", () => {
  expect(isInterviewPayload({ type: "started" })).toBe(true);
  expect(isInterviewPayload({ type: "deleted" })).toBe(true);
  const others: readonly unknown[] = [{ type: "graded" }, { type: "toString" }, null, "started", 1, [], {}];
  expect(others.filter(isInterviewPayload)).toEqual([]);
});
