/** Histories for the tests of progress: grades as a log, and as the table that the charts are computed from. */
import type { Event, EventPayload } from "../../../src/domain/events/event";
import type { CardId } from "../../../src/domain/ids";
import { tabulateReviews } from "../../../src/domain/progress/reviewTable";
import type { Grade } from "../../../src/domain/scheduling/memory";
import { defaultSettings } from "../../../src/domain/settings";
import { replay } from "../../../src/domain/study/study";
import { msPerDay } from "../../../src/domain/time";

const { scheduling } = defaultSettings;
export const today = 20_000;
export const exact = { ...scheduling, enableFuzz: false };

/** Something that happened at noon (UTC) of a day, `daysAgo` days before today. */
export type PastPayload = EventPayload & { readonly daysAgo: number };

export const graded = (card: CardId, grade: Grade, daysAgo: number, durationMs = 6_000): PastPayload => ({
  type: "graded",
  card,
  grade,
  durationMs,
  daysAgo,
});

export const reset = (card: CardId, daysAgo: number): PastPayload => ({
  type: "cardsChanged",
  cards: [card],
  change: { type: "reset" },
  daysAgo,
});

/** In this order, a second apart. */
const eventsOf = (past: readonly PastPayload[]): readonly Event[] =>
  past.map(({ daysAgo, ...payload }, seq) => ({
    ...payload,
    writer: "w",
    seq,
    day: today - daysAgo,
    timestamp: (today - daysAgo) * msPerDay + msPerDay / 2 + seq * 1_000,
  }));

export const studyOf = (past: readonly PastPayload[], aliases: Readonly<Record<string, string>> = {}) =>
  replay(eventsOf(past), { scheduling: exact, aliases });

export const tableOf = (past: readonly PastPayload[]) => tabulateReviews(studyOf(past), () => true);
