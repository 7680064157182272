/** A track as a short line of JSON: some hundred characters a card. */
import type { Day } from "../../domain/scheduling/calendar";
import type { CardId } from "../../domain/deck";
import type { Memory } from "../../domain/scheduling/fsrs";
import { type CardStatus, defaultCardStatus } from "../../domain/study/cardStatus";
import type { CardState } from "../../domain/study/study";

type MemoryPhase = Memory["next"]["type"];

/** A 0 stands for what is not there, or is as usual. */
export type CardStateTuple = readonly [
  card: CardId,
  first: Day,
  lastDays: readonly Day[],
  status: CardStatus | 0,
  memory:
    | readonly [
        stability: number,
        difficulty: number,
        reps: number,
        lapses: number,
        last: number,
        lastDay: Day,
        step: number,
        phase: MemoryPhase,
        due: number,
      ]
    | 0,
];

export const encodeCardState = ([card, track]: readonly [CardId, CardState]): CardStateTuple => [
  card,
  track.firstGradedDay ?? 0,
  track.lastGradedDays,
  track.status === defaultCardStatus ? 0 : track.status,
  track.memory ? encodeMemory(track.memory) : 0,
];

const encodeMemory = (memory: Memory) =>
  [
    memory.stability,
    memory.difficulty,
    memory.reps,
    memory.lapses,
    memory.lastReviewedAt,
    memory.lastReviewedDay,
    memory.learningStepIndex,
    memory.next.type,
    memory.next.type === "review" ? memory.next.dueDay : memory.next.dueAt,
  ] as const;

export function decodeCardState([card, first, lastGradedDays, status, memory]: CardStateTuple): readonly [
  CardId,
  CardState,
] {
  return [
    card,
    {
      // A card that was graded has days on which it was.
      firstGradedDay: lastGradedDays.length > 0 ? first : undefined,
      lastGradedDays,
      status: status === 0 ? defaultCardStatus : status,
      memory: memory === 0 ? undefined : decodeMemory(memory),
    },
  ];
}

function decodeMemory([
  stability,
  difficulty,
  reps,
  lapses,
  lastReviewedAt,
  lastReviewedDay,
  learningStepIndex,
  phase,
  due,
]: Exclude<CardStateTuple[4], 0>): Memory {
  const next = phase === "review" ? { type: phase, dueDay: due } : { type: phase, dueAt: due };
  return { stability, difficulty, reps, lapses, lastReviewedAt, lastReviewedDay, learningStepIndex, next };
}
