/** A track as a short line of JSON: some hundred characters a card. */
import type { Day } from "../../domain/day";
import type { CardId } from "../../domain/deck";
import type { Memory } from "../../domain/memory";
import { type Status, plainStatus } from "../../domain/status";
import type { Track } from "../../domain/study";

type Phase = Memory["next"]["phase"];

/** A 0 stands for what is not there, or is as usual. */
export type TrackLine = readonly [
  card: CardId,
  first: Day,
  lastDays: readonly Day[],
  status: Status | 0,
  memory:
    | readonly [
        stability: number,
        difficulty: number,
        reps: number,
        lapses: number,
        last: number,
        lastDay: Day,
        step: number,
        phase: Phase,
        due: number,
      ]
    | 0,
];

export const lineOfTrack = ([card, track]: readonly [CardId, Track]): TrackLine => [
  card,
  track.first ?? 0,
  track.lastDays,
  track.status === plainStatus ? 0 : track.status,
  track.memory ? numbersOf(track.memory) : 0,
];

const numbersOf = (of: Memory) =>
  [
    of.stability,
    of.difficulty,
    of.reps,
    of.lapses,
    of.last,
    of.lastDay,
    of.step,
    of.next.phase,
    of.next.due,
  ] as const;

export function trackOfLine([card, first, lastDays, status, memory]: TrackLine): readonly [CardId, Track] {
  return [
    card,
    {
      // A card that was graded has days on which it was.
      first: lastDays.length > 0 ? first : undefined,
      lastDays,
      status: status === 0 ? plainStatus : status,
      memory: memory === 0 ? undefined : memoryOf(memory),
    },
  ];
}

function memoryOf([stability, difficulty, reps, lapses, last, lastDay, step, phase, due]: Exclude<
  TrackLine[4],
  0
>): Memory {
  const next = phase === "review" ? { phase, due } : { phase, due };
  return { stability, difficulty, reps, lapses, last, lastDay, step, next };
}
