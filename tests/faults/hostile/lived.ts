/** What a person does after a file was let in: looks at each screen's words, goes on, seals the log and takes a backup of it. */
import { type Calendar, dayLength, dayOf, isoDate } from "../../../src/domain/day";
import type { CardId } from "../../../src/domain/deck";
import { forgettingOf } from "../../../src/domain/forgetting";
import { reportOf } from "../../../src/domain/interview/report";
import { transcriptOf } from "../../../src/domain/interview/transcript";
import { type Event, idOf, oldestFirst } from "../../../src/domain/log";
import { pastOf } from "../../../src/domain/past";
import { fading } from "../../../src/domain/progress";
import type { Settings } from "../../../src/domain/settings";
import { namesOn } from "../../../src/domain/shelf";
import { openSitting } from "../../../src/domain/sitting";
import { type Study, append, replay } from "../../../src/domain/study";
import { readBackup } from "../../../src/store/backup/restore";
import { roundsIn } from "../../../src/store/interview";
import { readSegment, segmentOf } from "../../../src/store/log/segment";
import { comeBack } from "../../../src/screens/comeBack";
import { deedOf } from "../../../src/screens/decided";
import { spellWhy } from "../../../src/screens/interview/words";
import { spellDate, spellShare, spellTime } from "../../../src/screens/spell";

/** The day on which the file is opened. */
export const someday = 20_800;
const now = someday * dayLength + 9 * 3_600_000;
const calendar: Calendar = { offset: () => 60, turnsAt: 4 };

/** What can't be lived with: a number that is none, a date that no calendar has. Throws where a screen would. */
export function unlivable(log: readonly Event[], settings: Settings): string | undefined {
  const study = replay(log, { scheduling: settings.scheduling, aliases: {} });
  const cards = namesOn(study.tracks).map(([card]) => card);
  return odd(words(study, cards, settings)) ?? oddMemory(study) ?? torn([...oldestFirst(study.log)]);
}

/** The same of what came through the door of backups, which looks at more than a checksum. */
export function unlivableBackup(log: readonly Event[], settings: Settings): string | undefined {
  const study = replay(log, { scheduling: settings.scheduling, aliases: {} });
  return (
    unlivable(log, settings) ??
    odd(interviewWords(study)) ??
    deafToday(study, settings) ??
    refusedAgain(study)
  );
}

const odd = (said: readonly string[]) => said.find((each) => /NaN|Infinity|Invalid/.test(each));

function oddMemory(study: Study): string | undefined {
  for (const [card, { memory }] of namesOn(study.tracks)) {
    if (!memory) continue;
    const { stability, difficulty, last, lastDay, next } = memory;
    if (![stability, difficulty, last, lastDay, next.due].every(Number.isFinite) || stability <= 0)
      return `${card.slice(0, 60)} has the memory ${JSON.stringify(memory)}`;
  }
  return undefined;
}

/** Today, a card's page and Settings, as far as they speak of numbers and dates. */
function words(study: Study, cards: readonly CardId[], settings: Settings): readonly string[] {
  const { scheduling, fitted } = settings;
  const entries = cards.map((card) => ({ card, fact: card }));
  const rules = { scheduling, aliases: {} };
  const pasts = cards.slice(0, 9).map((card) => pastOf(study, card, rules));
  return [
    comeBack(entries, study, settings, now, someday),
    ...fading(cards, study, scheduling, now, 3).map(spellShare),
    ...(fitted ? [spellDate(dayOf(fitted.at, calendar))] : []),
    ...pasts.flatMap((past) => {
      const { future } = forgettingOf(past, scheduling, now, 365);
      const told = past.map(({ event }) => (event.type === "changed" ? deedOf(event.change) : ""));
      return [...told, ...(future ?? []).map(({ recall }) => spellShare(recall))];
    }),
    ...[...oldestFirst(study.log)].flatMap(({ at, day }) => [isoDate(day), spellDate(day), spellTime(at)]),
  ];
}

function interviewWords(study: Study): readonly string[] {
  const rounds = roundsIn(study);
  const whys = rounds.flatMap(({ plan }) =>
    plan.items.flatMap((item) => (item.type === "question" ? [spellWhy(item.why)] : [])),
  );
  const spent = rounds.map((round) => String(reportOf(round, () => undefined).spent));
  return [...whys, ...spent, transcriptOf(rounds, new Map(), () => undefined)];
}

/** A sitting that is begun today is open today, whatever the log holds. */
function deafToday(study: Study, { scheduling }: Settings): string | undefined {
  const began: Event = { writer: "person", seq: 0, at: now, day: someday, type: "began" };
  const after = append(study, began, { scheduling, aliases: {} });
  return openSitting(after, someday) ? undefined : "a sitting that was begun is not open";
}

/** It can be sealed. */
function torn(log: readonly Event[]): string | undefined {
  const sealed = readSegment(segmentOf(log));
  return sealed.as === "whole" && sealed.value.every((event, i) => idOf(event) === idOf(log[i] ?? event))
    ? undefined
    : "sealed, it is torn";
}

/** It can be taken out and let in again. */
function refusedAgain({ log }: Study): string | undefined {
  const events = [...oldestFirst(log)];
  const again = readBackup(JSON.stringify({ app: "retrain", backup: 1, settings: {}, events }));
  return again.ok ? undefined : `its own backup is refused: ${again.problem}`;
}
