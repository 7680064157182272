/** Grading a card in a session. */
import { type CardId } from "../../domain/ids";
import { type Grade } from "../../domain/scheduling/memory";
import type { EpochMs, DurationMs } from "../../domain/time";
import type { Stores } from "../stores";
import { addEvent } from "../study/addEvent";
import { sessionAt, startSession } from "./sessions";

/** `durationMs` is the time from showing the question to the grade. In a cram session the grade doesn't change the schedule, also if a new day has begun since. */
export function gradeCard(
  stores: Stores,
  card: CardId,
  grade: Grade,
  durationMs: DurationMs,
  timestamp: EpochMs,
): void {
  startSession(stores, timestamp, timestamp - durationMs);
  const isCram = sessionAt(stores, timestamp)?.custom?.type === "cram";
  const maxDurationMs = stores.settings.getState().settings.maxAnswerSeconds * 1_000;
  // Whole milliseconds, as event rows store them.
  const storedDurationMs = Math.round(Math.min(Math.max(0, durationMs), maxDurationMs)) || 0;
  addEvent(
    stores,
    { type: isCram ? "crammed" : "graded", card, grade, durationMs: storedDurationMs },
    timestamp,
  );
}
