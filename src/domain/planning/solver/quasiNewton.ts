/** L-BFGS (Liu and Nocedal, 1989): a direction in which a smooth function falls, from its last gradients. */
import { addAt } from "../addAt";

type Step = {
  readonly pointChange: Float64Array;
  readonly gradientChange: Float64Array;
  readonly scale: number;
};

export type Curvature = {
  /** A direction of descent for this gradient. */
  readonly direction: (gradient: Float64Array) => Float64Array;
  /** Remembers a step: how far the point moved, and how far the gradient turned. */
  readonly remember: (pointChange: Float64Array, gradientChange: Float64Array) => void;
  readonly forget: () => void;
};

export const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** Adds `factor` times `b` to `a`. */
const add = (a: Float64Array, factor: number, b: Float64Array): void => {
  for (const [i, value] of b.entries()) addAt(a, i, factor * value);
};

export const maxAbsolute = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** `firstStep` is the largest change of a coordinate before anything is known of the curvature. */
export function createCurvature(memory: number, firstStep: number): Curvature {
  const steps: Step[] = [];
  return {
    direction: (gradient) => {
      let result = gradient.slice();
      const shares = new Float64Array(steps.length);
      for (const [i, { pointChange, gradientChange, scale }] of [...steps.entries()].toReversed()) {
        shares[i] = dot(pointChange, result) * scale;
        add(result, -(shares[i] ?? 0), gradientChange);
      }
      const last = steps.at(-1);
      const size = last
        ? 1 / (last.scale * dot(last.gradientChange, last.gradientChange))
        : firstStep / Math.max(maxAbsolute(gradient), Number.MIN_VALUE);
      result = result.map((value) => -value * size);
      for (const [i, { pointChange, gradientChange, scale }] of steps.entries()) {
        add(result, -(shares[i] ?? 0) - dot(gradientChange, result) * scale, pointChange);
      }
      return result;
    },
    remember: (pointChange, gradientChange) => {
      const curvatureAlong = dot(pointChange, gradientChange);
      // Where the function doesn't curve upwards, the step says nothing of its minimum.
      if (curvatureAlong <= 1e-10) return;
      steps.push({ pointChange, gradientChange, scale: 1 / curvatureAlong });
      if (steps.length > memory) steps.shift();
    },
    forget: () => {
      steps.length = 0;
    },
  };
}
