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
  /** `[day * points + point]`: expected recall less prices, of a card that has just been reviewed on that day. */
  readonly value: Float64Array;
  /** `[pairIndex(day, next) * points + point]`: of those cards that wait until day `next`, the share that is reviewed then. */
  readonly choice: Float64Array;
  /** `[day * points + point]`: the share of those cards that is recalled in the end. */
  readonly recall: Float64Array;
  /** `[day * points + point]`: how many cards are reviewed on that day and then have that state. */
  readonly mass: Float64Array;
  readonly scratch: {
    readonly outcomes: Float64Array;
    readonly expected: Float64Array;
  };
};

export function createCardPolicy(transitions: Transitions, days: number): CardPolicy {
  const { points } = transitions;
  return {
    transitions,
    days,
    value: new Float64Array(days * points),
    choice: new Float64Array(((days * (days - 1)) / 2) * points),
    recall: new Float64Array(days * points),
    mass: new Float64Array(days * points),
    scratch: {
      outcomes: new Float64Array(outcomeCount * points),
      expected: new Float64Array(points),
    },
  };
}

/** Pairs of days are numbered by the later one, so that what one review day offers lies together. */
export const pairIndex = (day: number, next: number): number => (next * (next - 1)) / 2 + day;
