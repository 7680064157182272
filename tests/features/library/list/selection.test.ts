import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  selectAll,
  selectedCardsOf,
  extendRange,
  emptySelection,
  commitRange,
  toggleCard,
} from "../../../../src/features/library/list/selection";

const cards = ["a", "b", "c", "d", "e"];
const chosen = (selection: typeof emptySelection) => [...selectedCardsOf(selection)].sort().join("");

describe("a selection", () => {
  it("grows and shrinks with the end of a range, and keeps what was selected before", () => {
    const one = toggleCard(emptySelection, "a");
    const moved = commitRange(one);
    const down = extendRange(moved, cards, 2, 3);
    expect(chosen(down)).toBe("acd");
    expect(chosen(extendRange(down, cards, 3, 4))).toBe("acde");
    expect(chosen(extendRange(extendRange(down, cards, 3, 4), cards, 4, 1))).toBe("abc");
  });

  it("starts a range at the card that was selected last", () => {
    expect(chosen(extendRange(toggleCard(emptySelection, "b"), cards, 1, 4))).toBe("bcde");
    // That card is no longer in the results: the range starts at the focused one.
    expect(chosen(extendRange(toggleCard(emptySelection, "z"), cards, 3, 4))).toBe("dez");
  });

  it("keeps a range when the next one is drawn in the results of another search", () => {
    const drawn = extendRange(toggleCard(emptySelection, "a"), cards, 0, 1);
    const other = extendRange(drawn, ["x", "y", "z"], 1, 2);
    expect(chosen(other)).toBe("abyz");
    expect(chosen(extendRange(other, ["x", "y", "z"], 2, 1))).toBe("aby");
  });

  it("has all cards, none, or one less", () => {
    expect(chosen(selectAll(cards))).toBe("abcde");
    expect(chosen(toggleCard(selectAll(cards), "c"))).toBe("abde");
    expect(chosen(emptySelection)).toBe("");
  });

  it("keeps its cards when the focus moves", () => {
    const places = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(places, places, places, (first, from, to) => {
        const drawn = extendRange(toggleCard(emptySelection, cards[first] ?? ""), cards, from, to);
        expect(selectedCardsOf(commitRange(drawn))).toEqual(selectedCardsOf(drawn));
      }),
    );
  });
});
