/** Cards with the same state and weight are one group, and a weight between two levels is split between them. */
import { describe, expect, it } from "vitest";
import { groupCards, valueOfCard } from "../../../../src/domain/planning/states/cardGroups";
import type { KnownState } from "../../../../src/domain/planning/states/cardStates";

const known: KnownState = { stability: 2, difficulty: 5, daysSince: 1 };
const newCards = (...weights: readonly number[]) => weights.map((weight) => ({ weight, state: undefined }));
const third = expect.closeTo(1 / 3, 12) as number;

describe("cards grouped", () => {
  it("share a group with those of the same state and weight; weightless ones have none", () => {
    const groups = groupCards(
      [
        { weight: 2, state: known },
        { weight: 1, state: undefined },
        { weight: 0, state: { ...known, stability: 9 } },
        { weight: 1, state: undefined },
        { weight: 2, state: { ...known } },
        { weight: 1, state: known },
      ],
      6,
    );
    expect(groups.states).toEqual([known, undefined]);
    expect(groups.size).toBe(3);
    expect([...groups.weight]).toEqual([1, 1, 2]);
    expect([...groups.state]).toEqual([0, 1, 0]);
    expect([...groups.cards]).toEqual([1, 2, 2]);
    expect([...groups.group]).toEqual([2, 1, -1, 1, 2, 0]);
    expect([...groups.upperGroup]).toEqual([...groups.group]);
    expect([...groups.upperShare]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("are told apart by stability, by difficulty and by days", () => {
    const states = [
      known,
      { ...known, stability: 3 },
      { ...known, difficulty: 6 },
      { ...known, daysSince: 2 },
    ];
    const { group } = groupCards(
      states.map((state) => ({ weight: 1, state })),
      6,
    );
    expect([...group]).toEqual([0, 1, 2, 3]);
  });

  it("of more weights than levels are split between the levels below and above, in proportion", () => {
    // Without the level of 2, its three cards could be overvalued by 1 * 1 / 2 of 2 each; without 3, its one by 1 * 2 / 3 of 3.
    const groups = groupCards(newCards(1, 2, 2, 2, 3, 5), 3);
    expect([...groups.weight]).toEqual([1, 2, 5]);
    expect([...groups.group]).toEqual([0, 1, 1, 1, 1, 2]);
    expect([...groups.upperShare]).toEqual([0, 0, 0, 0, third, 0]);
    expect([...groups.upperGroup]).toEqual([0, 1, 1, 1, 2, 2]);
    expect([...groups.cards].map((cards) => cards.toFixed(6))).toEqual(["1.000000", "3.666667", "1.333333"]);
  });

  it("keep a weight as a level if its removal costs more after its neighbour's", () => {
    // 2 goes first, for 1 / 4. Then 3 would cost 10 / 21, and the 2 beside it 3 / 7 instead of 1 / 4: more than 5 / 13 for 8.
    expect([...groupCards(newCards(1, 2, 3, 8, 16), 3).weight]).toEqual([1, 3, 16]);
  });

  it("have levels from the lowest weight to the highest", () => {
    expect([...groupCards(newCards(2, 3, 5, 32), 3).weight]).toEqual([2, 5, 32]);
    const { weight, upperShare } = groupCards(newCards(1, 2, 3, 4, 5, 6, 25), 6);
    expect(weight.at(-1)).toBe(25);
    expect(upperShare.at(-1)).toBe(0);
  });

  it("of as many weights as levels are not split", () => {
    const groups = groupCards(newCards(1, 2, 3), 3);
    expect([...groups.weight]).toEqual([1, 2, 3]);
    expect([...groups.cards]).toEqual([1, 1, 1]);
  });
});

it("the value of a card is its group's, in between where it is split, and another one where it isn't planned", () => {
  const groups = groupCards(newCards(1, 2, 0, 4), 2);
  const values = new Float64Array([10, 40]);
  expect([0, 1, 2, 3].map((card) => valueOfCard(groups, values, card, -5))).toEqual([
    10,
    expect.closeTo(20, 12),
    -5,
    40,
  ]);
});
