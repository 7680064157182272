/** How long the cards in learning will still take today. */
import { describe, expect, it } from "vitest";
import { repeatSecondsLeft } from "../../../../src/domain/planning/person/repeatSecondsLeft";
import { defaultSettings } from "../../../../src/domain/settings";
import { graded, studyAfter } from "../pastStudy";
import { model, today } from "../requests";

/** Good each time, so that a card at its first step is asked twice more, and one at its second once. */
const always = { ...model, repeatedGrades: [0, 0, 1, 0] } as const;
const secondsOf = (
  cards: readonly string[],
  past: Parameters<typeof studyAfter>[0],
  settings = defaultSettings,
) =>
  repeatSecondsLeft(
    { learning: cards, learningLater: [] },
    { study: studyAfter(past), settings, today },
    always,
  );

describe("the repeats of cards in learning", () => {
  it("are as many as steps are left, of the 10 seconds that one usually takes", () => {
    expect(secondsOf(["a"], [[0, graded("a", 20, 1)]])).toBe(20);
    expect(secondsOf(["a"], [[0, graded("a", 20, 3)]])).toBe(10);
    expect(secondsOf([], [[0, graded("a", 20, 1)]])).toBe(0);
  });

  it("are none for a card that has no steps left, or was never seen", () => {
    expect(secondsOf(["a", "new"], [[0, graded("a", 20, 4)]])).toBe(0);
  });

  it("take what today's took, no longer than the longest answer, beside five of the usual ones", () => {
    // The first answer to a card is no repeat. Five of 10 seconds and one of 40.
    expect(
      secondsOf(
        ["b"],
        [
          [0, graded("a", 300, 1)],
          [0, { type: "cardsChanged", cards: ["a"], change: { type: "marked", on: true } }],
          [0, graded("a", 40, 4)],
          [0, graded("b", 20, 3)],
        ],
      ),
    ).toBe((5 * 10 + 40) / 6);
    const past: Parameters<typeof studyAfter>[0] = [
      [1, graded("a", 30, 3)],
      [0, graded("a", 300, 1)],
      [0, graded("a", 300, 3)],
    ];
    expect(secondsOf(["a"], past, { ...defaultSettings, maxAnswerSeconds: 70 })).toBe((5 * 10 + 70) / 6);
  });
});
