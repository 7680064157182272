/** Uses a study after a file was accepted: formats what the screens show, continues, compacts the log and exports a backup. */
import { msPerDay } from "../../../src/domain/time";
import { buildForgettingCurve } from "../../../src/domain/study/buildForgettingCurve";
import { listEntries } from "../../../src/domain/collections/persistentMap";
import { type Event, eventIdOf } from "../../../src/domain/events/event";
import { oldestFirst } from "../../../src/domain/events/log";
import { listRounds } from "../../../src/domain/interview/round/listRounds";
import { type Calendar, dayOf, toIsoDate } from "../../../src/domain/scheduling/calendar";
import { buildReport } from "../../../src/domain/interview/report/roundReport";
import type { Settings } from "../../../src/domain/settings";
import { cardHistoryOf } from "../../../src/domain/study/cardHistory";
import { forecastRecall } from "../../../src/domain/study/progressSummary";
import { currentSession } from "../../../src/domain/study/session";
import { type Study, appendEvent, replay } from "../../../src/domain/study/study";
import { formatSelectionReason } from "../../../src/features/interview/labels";
import { buildTranscript } from "../../../src/features/settings/data/buildTranscript";
import { describeChange } from "../../../src/features/shared/card/describeChange";
import { describeNextReview } from "../../../src/features/shared/schedule/describeNextReview";
import { formatPercent } from "../../../src/features/shared/format";
import { formatDay, formatTime } from "../../../src/features/shared/formatDates";
import { parseBackup } from "../../../src/storage/backup/parseBackup";
import { eventNames, toStoredNames } from "../../../src/storage/eventLog/codec/storedNames";
import { decodeSegment, encodeSegment } from "../../../src/storage/eventLog/codec/segmentCodec";

/** The study day on which the file is opened. */
export const testDay = 20_800;
const now = testDay * msPerDay + 9 * 3_600_000;
const calendar: Calendar = { utcOffsetMinutes: () => 60, dayStartHour: 4 };

/** The first problem in using the study, such as a number that is NaN or an invalid date. Throws where a screen would. */
export function findBrokenUse(log: readonly Event[], settings: Settings): string | undefined {
  const study = replay(log, { scheduling: settings.scheduling, aliases: {} });
  const cards = listEntries(study.cardStates).map(([card]) => card);
  return (
    findInvalidText(screenTexts(study, cards, settings)) ??
    findInvalidMemory(study) ??
    findSegmentProblem([...oldestFirst(study.log)])
  );
}

/** The same for a backup, which is validated more strictly. */
export function findBrokenBackup(log: readonly Event[], settings: Settings): string | undefined {
  const study = replay(log, { scheduling: settings.scheduling, aliases: {} });
  return (
    findBrokenUse(log, settings) ??
    findInvalidText(interviewTexts(study)) ??
    findSessionProblem(study, settings) ??
    findBackupProblem(study)
  );
}

const findInvalidText = (texts: readonly string[]) => texts.find((each) => /NaN|Infinity|Invalid/.test(each));

function findInvalidMemory(study: Study): string | undefined {
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

/** Texts of Today, of card pages and of Settings that have numbers or dates. */
function screenTexts(study: Study, cards: readonly string[], settings: Settings): readonly string[] {
  const { scheduling, optimization } = settings;
  const entries = cards.map((card) => ({ card, fact: card }));
  const options = { scheduling, aliases: {} };
  const histories = cards.slice(0, 9).map((card) => cardHistoryOf(study, card, options));
  return [
    describeNextReview(entries, study, settings, now, testDay),
    ...forecastRecall(cards, study, scheduling, now, 3).map(formatPercent),
    ...(optimization ? [formatDay(dayOf(optimization.optimizedAt, calendar))] : []),
    ...histories.flatMap((history) => {
      const { future } = buildForgettingCurve(history, scheduling, now, 365);
      const changes = history.map(({ event }) =>
        event.type === "cardsChanged" ? describeChange(event.change) : "",
      );
      return [...changes, ...(future ?? []).map(({ recall }) => formatPercent(recall))];
    }),
    ...[...oldestFirst(study.log)].flatMap(({ timestamp, day }) => [
      toIsoDate(day),
      formatDay(day),
      formatTime(timestamp),
    ]),
  ];
}

function interviewTexts(study: Study): readonly string[] {
  const rounds = listRounds(study);
  const reasons = rounds.flatMap(({ plan }) =>
    plan.items.flatMap((item) => (item.type === "question" ? [formatSelectionReason(item.why)] : [])),
  );
  const durations = rounds.map((round) => String(buildReport(round, () => undefined).spentMs));
  return [...reasons, ...durations, buildTranscript(rounds, new Map(), () => undefined)];
}

/** A session that is started today must be open today, whatever the log has. */
function findSessionProblem(study: Study, { scheduling }: Settings): string | undefined {
  const start: Event = { writer: "person", seq: 0, timestamp: now, day: testDay, type: "sessionStarted" };
  const after = appendEvent(study, start, { scheduling, aliases: {} });
  return currentSession(after, testDay, now) ? undefined : "a session that was started is not open";
}

/** The log must survive encoding as a segment. */
function findSegmentProblem(log: readonly Event[]): string | undefined {
  const decoded = decodeSegment(encodeSegment(log));
  return decoded.type === "complete" &&
    decoded.value.length === log.length &&
    decoded.value.every((event, i) => eventIdOf(event) === eventIdOf(log[i] ?? event))
    ? undefined
    : "the segment of the log can't be decoded";
}

/** A backup of the log must be accepted again. */
function findBackupProblem({ log }: Study): string | undefined {
  const events = [...oldestFirst(log)];
  const result = parseBackup(
    JSON.stringify({
      app: "retrain",
      backup: 1,
      settings: {},
      events: events.map((event) => toStoredNames(event, eventNames)),
    }),
  );
  return result.type === "parsed" ? undefined : `its own backup is refused: ${result.problem.type}`;
}
