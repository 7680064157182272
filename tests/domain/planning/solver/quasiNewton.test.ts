/** L-BFGS on functions whose curvature is known. */
import { describe, expect, it } from "vitest";
import { createCurvature, dot, maxAbsolute } from "../../../../src/domain/planning/solver/quasiNewton";

const vector = (...values: readonly number[]) => Float64Array.from(values);
const close = (...values: readonly number[]) => values.map((value) => expect.closeTo(value, 12) as number);

it("a dot product adds the products, and the largest value is the one furthest from 0", () => {
  expect(dot(vector(1, 2, 3), vector(4, -5, 6))).toBe(12);
  expect(maxAbsolute(vector(1, -3, 2))).toBe(3);
});

describe("the direction", () => {
  it("is downhill at first, with the first step's length where it is steepest", () => {
    const { direction } = createCurvature(5, 0.3);
    expect([...direction(vector(2, -4))]).toEqual(close(-0.15, 0.3));
  });

  it("leads to the lowest point of x² / 2 + 2 y² once both of its curvatures are known", () => {
    const { direction, remember } = createCurvature(5, 0.3);
    remember(vector(1, 0), vector(1, 0));
    remember(vector(0, 1), vector(0, 4));
    // At (3, 2).
    expect([...direction(vector(3, 8))]).toEqual(close(-3, -2));
  });

  it("comes from the newest steps alone, and takes other coordinates to curve as the last one did", () => {
    const { direction, remember } = createCurvature(1, 0.3);
    remember(vector(1, 0), vector(1, 0));
    remember(vector(0, 1), vector(0, 4));
    expect([...direction(vector(3, 8))]).toEqual(close(-0.75, -2));
  });

  it("ignores steps along which the function doesn't curve upwards, and what is forgotten", () => {
    const { direction, remember, forget } = createCurvature(5, 0.3);
    remember(vector(1, 0), vector(-1, 0));
    remember(vector(1, 0), vector(0, 0));
    expect([...direction(vector(2, -4))]).toEqual(close(-0.15, 0.3));
    remember(vector(1, 0), vector(1, 0));
    forget();
    expect([...direction(vector(2, -4))]).toEqual(close(-0.15, 0.3));
  });
});
