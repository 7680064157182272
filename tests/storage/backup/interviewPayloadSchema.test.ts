/** An interview event in a backup: every number, list and word has its bounds. */
import { describe, expect, it } from "vitest";
import { maxDay, maxTimestamp } from "../../../src/domain/time";
import { parseStoredEvent } from "../../../src/storage/backup/parseStoredEvent";

const isAccepted = (did: object): boolean =>
  parseStoredEvent({ writer: "w", seq: 0, at: 0, day: 0, type: "interviewed", round: "r1", did }) !==
  undefined;
const listOf = <T>(length: number, item: T): readonly T[] => Array.from({ length }, () => item);

const question = {
  type: "question",
  question: "c/q/a?",
  round: "rapid",
  minutes: 1,
  why: { because: "new" },
};
const began = (items: readonly object[], kind = "rapid") => ({ type: "began", plan: { kind, items } });
const because = (why: object) => began([{ ...question, why }]);
const judged = { type: "judged", place: 0, points: ["covered"], proposed: ["missed"], flags: [0] };

/** What is accepted at a bound, and refused beyond it. */
const bounds: readonly (readonly [name: string, accepted: readonly object[], refused: readonly object[]])[] =
  [
    [
      "the items of a plan",
      [began([]), began(listOf(200, question)), began([{ type: "break", minutes: 5 }])],
      [began(listOf(201, question)), began([{ type: "lunch", minutes: 5 }]), began([], "other")],
    ],
    [
      "the minutes of an item",
      [began([{ ...question, minutes: 0 }]), began([{ ...question, minutes: 600 }])],
      [began([{ ...question, minutes: -0.5 }]), began([{ ...question, minutes: 600.5 }])],
    ],
    [
      "a recall",
      [because({ because: "fading", recall: 0 }), because({ because: "fading", recall: 1 })],
      [because({ because: "fading", recall: -0.1 }), because({ because: "fading", recall: 1.1 })],
    ],
    [
      "the day that a question was last asked",
      [
        because({ because: "stale", on: maxDay }),
        because({ because: "missedTwice", on: 0 - maxDay }),
        because({ because: "asked" }),
      ],
      [
        because({ because: "stale", on: maxDay + 1 }),
        because({ because: "missedTwice", on: -1 - maxDay }),
        because({ because: "stale", on: 0.5 }),
        because({ because: "other" }),
      ],
    ],
    [
      "the points that were missed",
      [
        because({ because: "missed", missed: 0, of: 0, on: 0 }),
        because({ because: "missed", missed: 100_000, of: 100_000, on: 0 }),
      ],
      [
        because({ because: "missed", missed: -1, of: 0, on: 0 }),
        because({ because: "missed", missed: 100_001, of: 0, on: 0 }),
        because({ because: "missed", missed: 0, of: 100_001, on: 0 }),
      ],
    ],
    ...["hinted", "looked", "followed", "entered"].map(
      (type) =>
        [
          `an index of ${type}`,
          [
            { type, place: 0, evidence: 0, followUp: 0, phase: 0 },
            { type, place: 200, evidence: 200, followUp: 200, phase: 200 },
          ],
          [
            { type, place: 201, evidence: 0, followUp: 0, phase: 0 },
            { type, place: -1, evidence: 0, followUp: 0, phase: 0 },
            { type, place: 0.5, evidence: 0, followUp: 0, phase: 0 },
          ],
        ] as const,
    ),
    [
      "an answer",
      [
        { type: "answered", place: 0, by: "typed", words: 0 },
        { type: "answered", place: 0, by: "skipped", words: 100_000 },
      ],
      [
        { type: "answered", place: 0, by: "sung", words: 0 },
        { type: "answered", place: 0, by: "typed", words: -1 },
        { type: "answered", place: 0, by: "typed", words: 100_001 },
      ],
    ],
    [
      "the lists of a judgement",
      [
        judged,
        { ...judged, points: listOf(50, null), proposed: listOf(50, "partly"), flags: listOf(50, 200) },
        { ...judged, points: [], proposed: [], flags: [], scorer: 100_000 },
      ],
      [
        { ...judged, points: listOf(51, null) },
        { ...judged, points: ["good"] },
        { ...judged, proposed: listOf(51, null) },
        { ...judged, flags: listOf(51, 0) },
        { ...judged, flags: [201] },
        { ...judged, scorer: 100_001 },
      ],
    ],
    [
      "a band",
      [
        { type: "overruled", on: "overall", band: "strong hire" },
        { type: "overruled", on: "situation", band: null },
        { type: "overruled", on: "scoping", band: "leaning no hire" },
      ],
      [
        { type: "overruled", on: "looks", band: null },
        { type: "overruled", on: "overall", band: "maybe" },
      ],
    ],
    [
      "a return",
      [
        { type: "returned", since: maxTimestamp },
        { type: "returned", since: 0 - maxTimestamp },
      ],
      [
        { type: "returned", since: maxTimestamp + 1 },
        { type: "returned", since: -1 - maxTimestamp },
      ],
    ],
    [
      "the event that brought cards forward",
      [{ type: "forwarded", event: "w.4" }],
      [
        { type: "forwarded", event: "a;b" },
        { type: "forwarded", event: "" },
      ],
    ],
    [
      "a type without fields",
      ["next", "paused", "resumed", "finished", "deleted"].map((type) => ({ type })),
      [{ type: "stopped" }],
    ],
  ];

describe.each(bounds)("%s", (_, accepted, refused) => {
  it.each(accepted)("is read (case %#)", (did) => {
    expect(isAccepted(did)).toBe(true);
  });

  it.each(refused)("is refused (case %#)", (did) => {
    expect(isAccepted(did)).toBe(false);
  });
});
