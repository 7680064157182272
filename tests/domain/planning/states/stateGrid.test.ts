/** The grid of stability and difficulty: even steps of their logarithms. */
import { expect, it } from "vitest";
import { createGrid } from "../../../../src/domain/planning/states/stateGrid";

const grid = createGrid(3, 3);

it("reaches from 0.01 to 5,000 days, and from difficulty 1 to 10", () => {
  expect(grid).toMatchObject({ stabilityCount: 3, difficultyCount: 3 });
  expect([...grid.stabilities]).toEqual([
    expect.closeTo(0.01, 9),
    expect.closeTo(Math.sqrt(0.01 * 5_000), 9),
    expect.closeTo(5_000, 6),
  ]);
  // 11 - difficulty goes from 10 by its root to 1.
  expect([...grid.difficulties]).toEqual(
    [1, 11 - Math.sqrt(10), 10].map((value) => expect.closeTo(value, 9)),
  );
});

it("places a value between its points, and outside of the grid at its edge", () => {
  const halfway = Math.exp((Math.log(0.01) + Math.log(Math.sqrt(50))) / 2);
  expect([0.001, 0.01, halfway, Math.sqrt(50), 5_000, 9_999].map(grid.stabilityPosition)).toEqual(
    [0, 0, 0.5, 1, 2, 2].map((value) => expect.closeTo(value, 9)),
  );
  expect([1, 11 - 10 ** 0.75, 11 - Math.sqrt(10), 10].map(grid.difficultyPosition)).toEqual(
    [0, 0.5, 1, 2].map((value) => expect.closeTo(value, 9)),
  );
});
