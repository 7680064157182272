/** A card state as a compact JSON tuple, about 100 characters per card. */
import { type Day, type EpochMs } from "../../../domain/time";
import { type CardId } from "../../../domain/ids";
import { type Memory } from "../../../domain/scheduling/memory";
import { type CardState } from "../../../domain/study/cardState";
import { type CardStatus, defaultCardStatus } from "../../../domain/study/cardStatus";

type MemoryPhase = Memory["next"]["type"];

/** 0 stands for an absent memory or the default status. */
export type CardStateTuple = readonly [
  card: CardId,
  firstGradedDay: Day,
  lastGradedDays: readonly Day[],
  status: CardStatus | 0,
  memory:
    | readonly [
        stability: number,
        difficulty: number,
        reps: number,
        lapses: number,
        lastReviewedAt: EpochMs,
        lastReviewedDay: Day,
        learningStepIndex: number,
        phase: MemoryPhase,
        due: number,
      ]
    | 0,
];

export const encodeCardState = ([card, cardState]: readonly [CardId, CardState]): CardStateTuple => [
  card,
  cardState.firstGradedDay ?? 0,
  cardState.lastGradedDays,
  cardState.status === defaultCardStatus ? 0 : cardState.status,
  cardState.memory ? encodeMemory(cardState.memory) : 0,
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

export function decodeCardState([
  card,
  firstGradedDay,
  lastGradedDays,
  status,
  memory,
]: CardStateTuple): readonly [CardId, CardState] {
  return [
    card,
    {
      // A card that was never graded has no days; its first day is stored as 0.
      firstGradedDay: lastGradedDays.length > 0 ? firstGradedDay : undefined,
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
