/** The best that one card can do at given prices, from every state and day: the arrays that the backward and forward passes share. */
import { type Transitions, outcomeCount } from "../states/transitions";

/** What study time costs: the Lagrange multipliers of the minutes of each day. */
export type Prices = {
  /** For each day, what a second costs; the unit is one card of weight 1 recalled on the day of the interview. */
  readonly perSecond: Float64Array;
  /** The chance that the person studies on that day, 0 to 1: 0 where there is no time. */
  readonly attendance: Float64Array;
};

/** Days are counted from today, 0 to `days - 1`; the interview is on day `days`. */
export type CardPolicy = {
  readonly transitions: Transitions;
  readonly days: number;
  /** `[dayIndex * pointCount + point]`: expected recall less prices, of a card that has just been reviewed on that day. */
  readonly value: Float64Array;
  /** `[pairIndex(dayIndex, next) * pointCount + point]`: of those cards that wait until day `next`, the share that is reviewed then. */
  readonly choice: Float64Array;
  /** `[dayIndex * pointCount + point]`: the share of those cards that is recalled in the end. */
  readonly recall: Float64Array;
  /** `[dayIndex * pointCount + point]`: how many cards are reviewed on that day and then have that state. */
  readonly mass: Float64Array;
  readonly scratch: {
    readonly outcomes: Float64Array;
    readonly expected: Float64Array;
  };
};

export function createCardPolicy(transitions: Transitions, days: number): CardPolicy {
  const { pointCount } = transitions;
  return {
    transitions,
    days,
    value: new Float64Array(days * pointCount),
    choice: new Float64Array(((days * (days - 1)) / 2) * pointCount),
    recall: new Float64Array(days * pointCount),
    mass: new Float64Array(days * pointCount),
    scratch: {
      outcomes: new Float64Array(outcomeCount * pointCount),
      expected: new Float64Array(pointCount),
    },
  };
}

/** Pairs of days are numbered by the later one, so that what one review day offers lies together. */
export const pairIndex = (dayIndex: number, next: number): number => (next * (next - 1)) / 2 + dayIndex;
