/** One day of a person who learns a big deck: whatever is due, graded as the app's own screens do it, and now and then something else. */
import { startOfDay } from "../../domain/scheduling/startOfDay";
import type { Grade } from "../../../src/domain/scheduling/memory";
import { buildQueue } from "../../../src/domain/study/buildQueue";
import type { Queue, QueueEntry } from "../../../src/domain/study/queue";
import { addInterviewEvent, createRoundId } from "../../../src/state/actions/addInterviewEvent";
import { changeCards } from "../../../src/state/actions/changeCards";
import { gradeCard } from "../../../src/state/actions/gradeCard";
import { endSession } from "../../../src/state/actions/sessions";
import { undoLast } from "../../../src/state/actions/undo";
import type { Stores } from "../../../src/state/stores";
import { calendarOf, dayAt } from "../../../src/state/study/calendar";
import type { Random } from "../../faults/random";

/** When the last deed was done (epoch milliseconds), and how many milliseconds each grade took the store. */
type SimulatedDay = { readonly until: number; readonly grades: readonly number[] };

export function simulateDay(stores: Stores, day: number, cards: number, chance: Random): SimulatedDay {
  const entries = deckOf(cards);
  const times: number[] = [];
  // Five hours after the day turned over.
  let at = startOfDay(day, calendarOf(stores)) + 5 * 3_600_000;
  for (;;) {
    const next = nextCards(queueNow(stores, entries, at), at);
    if (next.length === 0) break;
    for (const card of next) {
      const took = chance.between(2_000, 14_000);
      at += took;
      const given = gradeBy(chance);
      const begun = performance.now();
      gradeCard(stores, card, given, took, at);
      times.push(performance.now() - begun);
      if (chance.between(1, 100) === 1) {
        undoLast(stores, (at += 1_000));
        gradeCard(stores, card, 3, took, (at += 1_000));
      }
      if (chance.between(1, 200) === 1)
        changeCards(stores, [card], { type: "flagged", flag: 2 }, (at += 500));
      if (chance.between(1, 400) === 1)
        changeCards(
          stores,
          [card],
          { type: "noteEdited", text: `Seen on day ${day}; as in "the other one".` },
          (at += 500),
        );
    }
  }
  endSession(stores, (at += 1_000));
  if (day % 7 === 0) at = round(stores, at, chance);
  return { until: at, grades: times };
}

/** An interview round of six questions, as the log keeps it. */
function round(stores: Stores, from: number, chance: Random): number {
  const name = createRoundId(stores);
  let at = from;
  for (let itemIndex = 0; itemIndex < 6; itemIndex += 1) {
    addInterviewEvent(
      stores,
      name,
      { type: "answered", itemIndex, method: "typed", wordCount: chance.between(5, 120) },
      (at += 60_000),
    );
    const verdicts = Array.from(
      { length: 5 },
      () => (["covered", "partly", "missed"] as const)[chance.between(0, 2)] ?? null,
    );
    addInterviewEvent(
      stores,
      name,
      { type: "judged", itemIndex, verdicts, proposedVerdicts: verdicts, redFlags: [] },
      (at += 20_000),
    );
  }
  addInterviewEvent(stores, name, { type: "finished" }, (at += 1_000));
  return at;
}

function queueNow(stores: Stores, entries: readonly QueueEntry[], at: number): Queue {
  const { study, settings } = stores;
  return buildQueue({
    entries,
    study: study.getState().study,
    settings: settings.getState().settings,
    now: at,
    today: dayAt(stores, at),
  });
}

/** All that the queue would ask one after the other; where only learning is left, that of the next minutes. */
function nextCards({ learning, reviews, newCards, learningLater }: Queue, at: number) {
  const now = [...learning, ...reviews, ...newCards];
  return now.length > 0
    ? now
    : learningLater.filter(({ dueAt }) => dueAt <= at + 20 * 60_000).map(({ card }) => card);
}

/** 9 in 100 are forgotten. */
function gradeBy(chance: Random): Grade {
  const number = chance.between(1, 100);
  return number <= 9 ? 1 : number <= 18 ? 2 : number <= 90 ? 3 : 4;
}

const decks = new Map<number, readonly QueueEntry[]>();

/** Two sides to a fact, with ids as the guide's have them. */
function deckOf(count: number): readonly QueueEntry[] {
  const known = decks.get(count);
  if (known) return known;
  const made = Array.from({ length: count }, (_, i): QueueEntry => {
    const number = i >> 1;
    const fact = `chapter-${number % 10}/section-${number % 97}/fact-${number}`;
    return { card: `${fact}:${i % 2 === 0 ? "meaning" : "name"}`, fact };
  });
  decks.set(count, made);
  return made;
}
