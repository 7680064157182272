/** The settings under the names in which they are stored, where these differ from the code's. Stored names never change. */
import type { Settings } from "../../domain/settings";

/** The settings as stored in localStorage and in backups. */
export type SettingsRecord = {
  readonly scheduling: {
    readonly retention: number;
    readonly learningSteps: Settings["scheduling"]["learningSteps"];
    readonly relearningSteps: Settings["scheduling"]["relearningSteps"];
    readonly maximumInterval: number;
    readonly spread: boolean;
    readonly easyDays: readonly number[];
    readonly weights: readonly number[];
  };
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly turnsAt: number;
  readonly theme: Settings["theme"];
  readonly hands: Settings["reviewPreferences"];
  readonly fitted?:
    | { readonly at: number; readonly reviews: number; readonly former: readonly number[] }
    | undefined;
};

export function toSettingsRecord({
  scheduling: { desiredRetention, enableFuzz, parameters, ...schedulingRest },
  dayStartHour,
  reviewPreferences,
  optimization,
  ...rest
}: Settings): SettingsRecord {
  return {
    scheduling: {
      retention: desiredRetention,
      learningSteps: schedulingRest.learningSteps,
      relearningSteps: schedulingRest.relearningSteps,
      maximumInterval: schedulingRest.maximumInterval,
      spread: enableFuzz,
      easyDays: schedulingRest.easyDays,
      weights: parameters,
    },
    newPerDay: rest.newPerDay,
    reviewsPerDay: rest.reviewsPerDay,
    turnsAt: dayStartHour,
    theme: rest.theme,
    hands: reviewPreferences,
    ...(optimization && {
      fitted: {
        at: optimization.optimizedAt,
        reviews: optimization.reviewCount,
        former: optimization.previousParameters,
      },
    }),
  };
}

/** Fields in the order of `defaultSettings`: rules are compared as JSON, and equal ones must not replay the log. */
export function fromSettingsRecord({ scheduling, hands, fitted, ...record }: SettingsRecord): Settings {
  return {
    scheduling: {
      desiredRetention: scheduling.retention,
      learningSteps: scheduling.learningSteps,
      relearningSteps: scheduling.relearningSteps,
      maximumInterval: scheduling.maximumInterval,
      enableFuzz: scheduling.spread,
      easyDays: scheduling.easyDays,
      parameters: scheduling.weights,
    },
    newPerDay: record.newPerDay,
    reviewsPerDay: record.reviewsPerDay,
    dayStartHour: record.turnsAt,
    theme: record.theme,
    reviewPreferences: hands,
    optimization: fitted && {
      optimizedAt: fitted.at,
      reviewCount: fitted.reviews,
      previousParameters: fitted.former,
    },
  };
}
