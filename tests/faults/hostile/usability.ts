/** What a person does after a file was let in: looks at each screen's words, goes on, seals the log and takes a backup of it. */
import { msPerDay } from "../../../src/domain/time";
import { buildForgettingCurve } from "../../../src/domain/study/forgettingCurve";
import { listEntries } from "../../../src/domain/collections/persistentMap";
import { type Event, eventIdOf } from "../../../src/domain/events/event";
import { oldestFirst } from "../../../src/domain/events/log";
import { listRounds } from "../../../src/domain/interview/round/listRounds";
import { type Calendar, dayOf, toIsoDate } from "../../../src/domain/scheduling/calendar";
import { buildReport } from "../../../src/domain/interview/report/roundReport";
import type { Settings } from "../../../src/domain/settings";
import { cardHistoryOf } from "../../../src/domain/study/cardHistory";
import { forecastRecall } from "../../../src/domain/study/progress";
import { currentSession } from "../../../src/domain/study/session";
import { type Study, appendEvent, replay } from "../../../src/domain/study/study";
import { formatSelectionReason } from "../../../src/features/interview/labels";
import { buildTranscript } from "../../../src/features/settings/data/interviewTranscript";
import { describeChange } from "../../../src/features/shared/describeChange";
import { describeNextReview } from "../../../src/features/shared/describeNextReview";
import { formatDay, formatPercent, formatTime } from "../../../src/features/shared/format";
import { parseBackup } from "../../../src/storage/backup/parseBackup";
import { eventNames, toStoredNames } from "../../../src/storage/eventLog/codec/storedNames";
import { decodeSegment, encodeSegment } from "../../../src/storage/eventLog/codec/segmentCodec";

/** The day on which the file is opened. */
export const testDay = 20_800;
const now = testDay * msPerDay + 9 * 3_600_000;
const calendar: Calendar = { utcOffsetMinutes: () => 60, dayStartHour: 4 };

/** What can't be lived with: a number that is none, a date that no calendar has. Throws where a screen would. */
export function findBrokenUse(log: readonly Event[], settings: Settings): string | undefined {
  const study = replay(log, { scheduling: settings.scheduling, aliases: {} });
  const cards = listEntries(study.cardStates).map(([card]) => card);
  return odd(words(study, cards, settings)) ?? oddMemory(study) ?? torn([...oldestFirst(study.log)]);
}

/** The same of what came through the door of backups, which looks at more than a checksum. */
export function findBrokenBackup(log: readonly Event[], settings: Settings): string | undefined {
  const study = replay(log, { scheduling: settings.scheduling, aliases: {} });
  return (
    findBrokenUse(log, settings) ??
    odd(interviewWords(study)) ??
    deafToday(study, settings) ??
    refusedAgain(study)
  );
}

const odd = (said: readonly string[]) => said.find((each) => /NaN|Infinity|Invalid/.test(each));

function oddMemory(study: Study): string | undefined {
  for (const [card, { memory }] of listEntries(study.cardStates)) {
    if (!memory) continue;
    const { stability, difficulty, lastReviewedAt, lastReviewedDay, next } = memory;
    if (
      ![
        stability,
        difficulty,
        lastReviewedAt,
        lastReviewedDay,
        next.type === "review" ? next.dueDay : next.dueAt,
      ].every(Number.isFinite) ||
      stability <= 0
    )
      return `${card.slice(0, 60)} has the memory ${JSON.stringify(memory)}`;
  }
  return undefined;
}

/** Today, a card's page and Settings, as far as they speak of numbers and dates. */
function words(study: Study, cards: readonly string[], settings: Settings): readonly string[] {
  const { scheduling, optimization } = settings;
  const entries = cards.map((card) => ({ card, fact: card }));
  const rules = { scheduling, aliases: {} };
  const pasts = cards.slice(0, 9).map((card) => cardHistoryOf(study, card, rules));
  return [
    describeNextReview(entries, study, settings, now, testDay),
    ...forecastRecall(cards, study, scheduling, now, 3).map(formatPercent),
    ...(optimization ? [formatDay(dayOf(optimization.optimizedAt, calendar))] : []),
    ...pasts.flatMap((past) => {
      const { future } = buildForgettingCurve(past, scheduling, now, 365);
      const told = past.map(({ event }) =>
        event.type === "cardsChanged" ? describeChange(event.change) : "",
      );
      return [...told, ...(future ?? []).map(({ recall }) => formatPercent(recall))];
    }),
    ...[...oldestFirst(study.log)].flatMap(({ timestamp, day }) => [
      toIsoDate(day),
      formatDay(day),
      formatTime(timestamp),
    ]),
  ];
}

function interviewWords(study: Study): readonly string[] {
  const rounds = listRounds(study);
  const whys = rounds.flatMap(({ plan }) =>
    plan.items.flatMap((item) => (item.type === "question" ? [formatSelectionReason(item.why)] : [])),
  );
  const spent = rounds.map((round) => String(buildReport(round, () => undefined).spentMs));
  return [...whys, ...spent, buildTranscript(rounds, new Map(), () => undefined)];
}

/** A sitting that is begun today is open today, whatever the log holds. */
function deafToday(study: Study, { scheduling }: Settings): string | undefined {
  const began: Event = { writer: "person", seq: 0, timestamp: now, day: testDay, type: "sessionStarted" };
  const after = appendEvent(study, began, { scheduling, aliases: {} });
  return currentSession(after, testDay) ? undefined : "a sitting that was begun is not open";
}

/** It can be sealed. */
function torn(log: readonly Event[]): string | undefined {
  const sealed = decodeSegment(encodeSegment(log));
  return sealed.type === "complete" &&
    sealed.value.every((event, i) => eventIdOf(event) === eventIdOf(log[i] ?? event))
    ? undefined
    : "sealed, it is torn";
}

/** It can be taken out and let in again. */
function refusedAgain({ log }: Study): string | undefined {
  const events = [...oldestFirst(log)];
  const again = parseBackup(
    JSON.stringify({
      app: "retrain",
      backup: 1,
      settings: {},
      events: events.map((event) => toStoredNames(event, eventNames)),
    }),
  );
  return again.type === "parsed" ? undefined : `its own backup is refused: ${again.problem.type}`;
}
