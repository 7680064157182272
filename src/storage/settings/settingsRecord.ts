/** The settings record: the settings under their stored names, and the fields of other versions. Stored names never change. */
import { type Settings, defaultSettings } from "../../domain/settings";

const recordVersion = 1;

export type RecordFields = Readonly<Record<string, unknown>>;

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
  /** The hour before the last change, and until when it holds. */
  readonly turnedAt?: { readonly hour: number; readonly until: number } | undefined;
  /** Absent while it is the default: older versions wrote no such field. */
  readonly maxAnswerSeconds?: number | undefined;
  readonly theme: Settings["theme"];
  /** Absent while it is the default, for the same reason. */
  readonly characterKeys?: boolean | undefined;
  readonly hands: {
    readonly typeAnswers: boolean;
    readonly readAloud: Settings["reviewPreferences"]["readAloud"];
    readonly swipe: boolean;
    readonly tap: boolean;
    readonly haptics: boolean;
    readonly keepAwake: boolean;
    readonly timer: boolean;
  };
  readonly interview?: Settings["interview"];
  readonly formerInterview?: Settings["formerInterview"];
  readonly pastInterviews?: Settings["pastInterviews"];
  readonly fitted?:
    | { readonly at: number; readonly reviews: number; readonly former: readonly number[] }
    | undefined;
};

export function toSettingsRecord({
  scheduling: { desiredRetention, enableFuzz, parameters, ...schedulingRest },
  dayStartHour,
  previousDayStart,
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
    ...(previousDayStart && { turnedAt: previousDayStart }),
    ...(rest.maxAnswerSeconds !== defaultSettings.maxAnswerSeconds && {
      maxAnswerSeconds: rest.maxAnswerSeconds,
    }),
    theme: rest.theme,
    ...(rest.hasCharacterKeys !== defaultSettings.hasCharacterKeys && {
      characterKeys: rest.hasCharacterKeys,
    }),
    hands: {
      typeAnswers: reviewPreferences.typesAnswers,
      readAloud: reviewPreferences.readAloud,
      swipe: reviewPreferences.hasSwipe,
      tap: reviewPreferences.hasTap,
      haptics: reviewPreferences.hasHaptics,
      keepAwake: reviewPreferences.keepsAwake,
      timer: reviewPreferences.hasTimer,
    },
    ...(rest.interview && { interview: rest.interview }),
    ...(rest.formerInterview && { formerInterview: rest.formerInterview }),
    ...(rest.pastInterviews && { pastInterviews: rest.pastInterviews }),
    ...(optimization && {
      fitted: {
        at: optimization.optimizedAt,
        reviews: optimization.reviewCount,
        former: optimization.previousParameters,
      },
    }),
  };
}

/** Fields in the order of `defaultSettings`: scheduling options are compared as JSON, and equal ones must not replay the log. */
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
    ...(record.turnedAt && { previousDayStart: record.turnedAt }),
    maxAnswerSeconds: record.maxAnswerSeconds ?? defaultSettings.maxAnswerSeconds,
    theme: record.theme,
    hasCharacterKeys: record.characterKeys ?? defaultSettings.hasCharacterKeys,
    reviewPreferences: {
      typesAnswers: hands.typeAnswers,
      readAloud: hands.readAloud,
      hasSwipe: hands.swipe,
      hasTap: hands.tap,
      hasHaptics: hands.haptics,
      keepsAwake: hands.keepAwake,
      hasTimer: hands.timer,
    },
    interview: record.interview,
    formerInterview: record.formerInterview,
    pastInterviews: record.pastInterviews,
    optimization: fitted && {
      optimizedAt: fitted.at,
      reviewCount: fitted.reviews,
      previousParameters: fitted.former,
    },
  };
}

/**
 * The record to write: the stored one, with the fields that the user has changed since. All others keep their stored value, because
 * a newer version may have written one that this version can't read.
 */
export function mergeIntoRecord(
  stored: RecordFields,
  settings: Settings,
  previousSettings: Settings,
): RecordFields {
  const current = toSettingsRecord(settings);
  const previous = toSettingsRecord(previousSettings);
  const mergeGroup = (name: "scheduling" | "hands") =>
    mergeFields(fieldsOf(stored[name]), current[name], previous[name]);
  const version = typeof stored["version"] === "number" ? stored["version"] : recordVersion;
  return {
    ...mergeFields(stored, current, previous),
    version: Math.max(recordVersion, version),
    scheduling: mergeGroup("scheduling"),
    hands: mergeGroup("hands"),
  };
}

function mergeFields(stored: RecordFields, current: RecordFields, previous: RecordFields): RecordFields {
  const isChanged = ([name, value]: readonly [string, unknown]) =>
    !Object.hasOwn(stored, name) || JSON.stringify(value) !== JSON.stringify(previous[name]);
  const isKept = ([name]: readonly [string, unknown]) =>
    Object.hasOwn(current, name) || !Object.hasOwn(previous, name);
  return {
    ...Object.fromEntries(Object.entries(stored).filter(isKept)),
    ...Object.fromEntries(Object.entries(current).filter(isChanged)),
  };
}

const fieldsOf = (value: unknown): RecordFields =>
  typeof value === "object" && value !== null ? { ...value } : {};
