/** The one table of the stored names of events: all types, and what else differs from the code. Stored names never change. */
import { type CustomSession } from "../../../domain/events/customSession";
import { type Event } from "../../../domain/events/event";
import { type InterviewPayload } from "../../../domain/events/interview/interviewPayload";

export const storedSessionTypes = {
  reviewAhead: "ahead",
  forgotten: "forgotten",
  chosen: "chosen",
  cram: "cram",
} as const satisfies Readonly<Record<CustomSession["type"], string>>;

const eventTypeNames: Readonly<Record<Event["type"], string>> = {
  graded: "graded",
  crammed: "crammed",
  cardsChanged: "changed",
  undone: "tookBack",
  sessionStarted: "began",
  sessionEnded: "ended",
  newCardsAdded: "more",
  interview: "interviewed",
  restored: "restored",
};

const interviewTypeNames: Readonly<Record<InterviewPayload["type"], string>> = {
  started: "began",
  hintShown: "hinted",
  evidenceShown: "looked",
  followUpAsked: "followed",
  phaseEntered: "entered",
  answered: "answered",
  judged: "judged",
  bandOverridden: "overruled",
  cardsBroughtForward: "forwarded",
  itemDone: "next",
  paused: "paused",
  resumed: "resumed",
  returned: "returned",
  finished: "finished",
  deleted: "deleted",
};

/** Whether this version knows the payload type. The fields were validated when the event was written. */
export const isInterviewPayload = (value: unknown): value is InterviewPayload =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  Object.hasOwn(interviewTypeNames, String(value.type));

/** The stored names of a record's fields, of a field's values, and of the records in it; all by the field's name in the code. */
type StoredNames = {
  readonly fields?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly inside?: Readonly<Record<string, StoredNames>>;
};

const planItem: StoredNames = {
  inside: {
    why: {
      fields: { type: "because", total: "of", day: "on" },
      values: { type: { longAgo: "stale", lowRecall: "fading", requested: "asked" } },
    },
  },
};

export const interviewPayloadNames: StoredNames = {
  fields: {
    itemIndex: "place",
    evidenceIndex: "evidence",
    followUpIndex: "followUp",
    phaseIndex: "phase",
    method: "by",
    wordCount: "words",
    verdicts: "points",
    proposedVerdicts: "proposed",
    redFlags: "flags",
    scorerVersion: "scorer",
    dimension: "on",
    awaySince: "since",
  },
  values: { type: interviewTypeNames },
  inside: { plan: { inside: { items: planItem } } },
};

export const eventNames: StoredNames = {
  fields: { timestamp: "at", durationMs: "took", newCards: "fresh", payload: "did", ranges: "runs" },
  values: { type: eventTypeNames },
  inside: {
    change: { fields: { dueDay: "to" }, values: { type: { noteEdited: "noted" } } },
    custom: { fields: { type: "kind" }, values: { type: storedSessionTypes } },
    payload: interviewPayloadNames,
  },
};

/** Keeps unknown fields and the order of fields, because checksums cover the text. */
export const toStoredNames = (value: unknown, names: StoredNames): unknown =>
  renameFields(value, names, encodeField);

/** The opposite of `toStoredNames`. */
export const fromStoredNames = (value: unknown, names: StoredNames): unknown =>
  renameFields(value, names, decodeField);

type Field = readonly [name: string, value: unknown, codeName: string];

function renameFields(
  value: unknown,
  names: StoredNames,
  rename: (field: string, value: unknown, names: StoredNames) => Field,
): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => renameFields(item, names, rename));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => {
      const [name, renamedValue, codeName] = rename(field, inner, names);
      const inside = names.inside?.[codeName];
      return [name, inside ? renameFields(renamedValue, inside, rename) : renamedValue];
    }),
  );
}

function encodeField(field: string, value: unknown, { fields = {}, values = {} }: StoredNames): Field {
  const storedValue = typeof value === "string" ? values[field]?.[value] : undefined;
  return [fields[field] ?? field, storedValue ?? value, field];
}

function decodeField(stored: string, value: unknown, { fields = {}, values = {} }: StoredNames): Field {
  const field = keyOf(fields, stored) ?? stored;
  const codeValue = typeof value === "string" ? keyOf(values[field] ?? {}, value) : undefined;
  return [field, codeValue ?? value, field];
}

const keyOf = (table: Readonly<Record<string, string>>, stored: string): string | undefined =>
  Object.keys(table).find((key) => table[key] === stored);
