/** One day of a person who learns a large deck: everything that is due is graded, and now and then a card is changed. */
import { startOfDay } from "../../domain/scheduling/startOfDay";
import type { Grade } from "../../../src/domain/scheduling/memory";
import { buildDailyQueue } from "../../../src/domain/study/buildDailyQueue";
import type { Queue, QueueEntry } from "../../../src/domain/study/queue";
import { addInterviewEvent, createRoundId } from "../../../src/state/actions/addInterviewEvent";
import { changeCards } from "../../../src/state/actions/changeCards";
import { gradeCard } from "../../../src/state/actions/gradeCard";
import { endSession } from "../../../src/state/actions/sessions";
import { undoLast } from "../../../src/state/actions/undo";
import type { Stores } from "../../../src/state/stores";
import { calendarOf, dayAt } from "../../../src/state/study/calendar";
import type { Random } from "../../faults/random";

/** The timestamp of the last event, and how many milliseconds each grade took the store. */
type SimulatedDay = { readonly endedAt: number; readonly gradeMs: readonly number[] };

export function simulateDay(stores: Stores, day: number, cards: number, random: Random): SimulatedDay {
  const entries = deckOf(cards);
  const times: number[] = [];
  // Five hours after the start of the study day.
  let timestamp = startOfDay(day, calendarOf(stores)) + 5 * 3_600_000;
  for (;;) {
    const next = nextCards(queueNow(stores, entries, timestamp), timestamp);
    if (next.length === 0) break;
    for (const card of next) {
      const durationMs = random.between(2_000, 14_000);
      timestamp += durationMs;
      const grade = randomGrade(random);
      const start = performance.now();
      gradeCard(stores, card, grade, durationMs, timestamp);
      times.push(performance.now() - start);
      if (random.between(1, 100) === 1) {
        undoLast(stores, (timestamp += 1_000));
        gradeCard(stores, card, 3, durationMs, (timestamp += 1_000));
      }
      if (random.between(1, 200) === 1)
        changeCards(stores, [card], { type: "flagged", flag: 2 }, (timestamp += 500));
      if (random.between(1, 400) === 1)
        changeCards(
          stores,
          [card],
          { type: "noteEdited", text: `Seen on day ${day}; as in "the other one".` },
          (timestamp += 500),
        );
    }
  }
  endSession(stores, (timestamp += 1_000));
  if (day % 7 === 0) timestamp = addRound(stores, timestamp, random);
  return { endedAt: timestamp, gradeMs: times };
}

/** The events of an interview round of six questions. */
function addRound(stores: Stores, from: number, random: Random): number {
  const name = createRoundId(stores);
  let timestamp = from;
  for (let itemIndex = 0; itemIndex < 6; itemIndex += 1) {
    addInterviewEvent(
      stores,
      name,
      { type: "answered", itemIndex, method: "typed", wordCount: random.between(5, 120) },
      (timestamp += 60_000),
    );
    const verdicts = Array.from(
      { length: 5 },
      () => (["covered", "partly", "missed"] as const)[random.between(0, 2)] ?? null,
    );
    addInterviewEvent(
      stores,
      name,
      { type: "judged", itemIndex, verdicts, proposedVerdicts: verdicts, redFlags: [] },
      (timestamp += 20_000),
    );
  }
  addInterviewEvent(stores, name, { type: "finished" }, (timestamp += 1_000));
  return timestamp;
}

function queueNow(stores: Stores, entries: readonly QueueEntry[], timestamp: number): Queue {
  const { study, settings } = stores;
  return buildDailyQueue({
    entries,
    study: study.getState().study,
    settings: settings.getState().settings,
    now: timestamp,
    today: dayAt(stores, timestamp),
  });
}

/** The cards that the queue would show one after the other; if only learning cards are left, those of the next 20 minutes. */
function nextCards({ learning, reviews, newCards, learningLater }: Queue, timestamp: number) {
  const now = [...learning, ...reviews, ...newCards];
  return now.length > 0
    ? now
    : learningLater.filter(({ dueAt }) => dueAt <= timestamp + 20 * 60_000).map(({ card }) => card);
}

/** 9 in 100 are forgotten. */
function randomGrade(random: Random): Grade {
  const number = random.between(1, 100);
  if (number <= 9) return 1;
  if (number <= 18) return 2;
  return number <= 90 ? 3 : 4;
}

const decks = new Map<number, readonly QueueEntry[]>();

/** Two sides to a fact, with ids as the guide's have them. */
function deckOf(count: number): readonly QueueEntry[] {
  const cached = decks.get(count);
  if (cached) return cached;
  const entries = Array.from({ length: count }, (_, i): QueueEntry => {
    const number = i >> 1;
    const fact = `chapter-${number % 10}/section-${number % 97}/fact-${number}`;
    return { card: `${fact}:${i % 2 === 0 ? "meaning" : "name"}`, fact };
  });
  decks.set(count, entries);
  return entries;
}
