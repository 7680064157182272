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
};
