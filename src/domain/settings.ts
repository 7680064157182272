/** What a person may choose. One small record; the newest write wins. */
import { type Scheduling, defaultWeights } from "./memory";
import { noEasyDays } from "./spread";

export type Settings = {
  readonly scheduling: Scheduling;
  /** New cards a day, 0 to 999. */
  readonly newPerDay: number;
  /** Reviews a day, 0 to 9999. */
  readonly reviewsPerDay: number;
  /** The hour at which a day turns over, 0 to 23. */
  readonly turnsAt: number;
  readonly theme: "system" | "light" | "dark";
  readonly hands: Hands;
  /** When the weights were learned from the person's own reviews, from how many, and which they had before. */
  readonly fitted?: Fitted | undefined;
};

type Fitted = {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly reviews: number;
  readonly former: readonly number[];
};

/** How a person likes to review. */
export type Hands = {
  /** Short answers are typed and compared; otherwise thought. */
  readonly typeAnswers: boolean;
  readonly readAloud: "off" | "questions" | "both";
  /** With the answer shown: a swipe, or a tap on a half of the card; left is Again, right is Good. */
  readonly swipe: boolean;
  readonly tap: boolean;
  readonly haptics: boolean;
  readonly keepAwake: boolean;
  readonly timer: boolean;
};

export const defaultSettings: Settings = {
  scheduling: {
    retention: 0.9,
    learningSteps: ["1m", "10m"],
    relearningSteps: ["10m"],
    maximumInterval: 36_500,
    spread: true,
    easyDays: noEasyDays,
    weights: defaultWeights,
  },
  newPerDay: 20,
  reviewsPerDay: 200,
  turnsAt: 4,
  theme: "system",
  hands: {
    typeAnswers: false,
    readAloud: "off",
    swipe: false,
    tap: false,
    haptics: true,
    keepAwake: true,
    timer: false,
  },
};
