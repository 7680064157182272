import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allChosen,
  chosenIn,
  extended,
  noneChosen,
  settled,
  toggled,
} from "../../../src/screens/library/selection";

const cards = ["a", "b", "c", "d", "e"];
const chosen = (selection: typeof noneChosen) => [...chosenIn(selection)].sort().join("");

describe("a selection", () => {
  it("grows and shrinks with the hand that draws a range, and keeps what was chosen before", () => {
    const one = toggled(noneChosen, "a");
    const moved = settled(one);
    const down = extended(moved, cards, 2, 3);
    expect(chosen(down)).toBe("acd");
    expect(chosen(extended(down, cards, 3, 4))).toBe("acde");
    expect(chosen(extended(extended(down, cards, 3, 4), cards, 4, 1))).toBe("abc");
  });

  it("draws a range from the card that was chosen last", () => {
    expect(chosen(extended(toggled(noneChosen, "b"), cards, 1, 4))).toBe("bcde");
    // It is no longer among what was found: then from where the hand is.
    expect(chosen(extended(toggled(noneChosen, "z"), cards, 3, 4))).toBe("dez");
  });

  it("is all, or none, or one less", () => {
    expect(chosen(allChosen(cards))).toBe("abcde");
    expect(chosen(toggled(allChosen(cards), "c"))).toBe("abde");
    expect(chosen(noneChosen)).toBe("");
  });

  it("loses nothing when the hand moves on", () => {
    const places = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(places, places, places, (first, from, to) => {
        const drawn = extended(toggled(noneChosen, cards[first] ?? ""), cards, from, to);
        expect(chosenIn(settled(drawn))).toEqual(chosenIn(drawn));
      }),
    );
  });
});
