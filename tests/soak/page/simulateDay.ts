/** One day of a person who learns a large deck: everything that is due is graded, and now and then a card is changed. */
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

/** The timestamp of the last event, and how many milliseconds each grade took the store. */
type SimulatedDay = { readonly endedAt: number; readonly gradeMs: readonly number[] };

export function simulateDay(stores: Stores, day: number, cards: number, random: Random): SimulatedDay {
  const entries = deckOf(cards);
  const times: number[] = [];
  // Five hours after the start of the study day.
  let at = startOfDay(day, calendarOf(stores)) + 5 * 3_600_000;
  for (;;) {
    const next = nextCards(queueNow(stores, entries, at), at);
    if (next.length === 0) break;
    for (const card of next) {
      const durationMs = random.between(2_000, 14_000);
      at += durationMs;
      const given = randomGrade(random);
      const begun = performance.now();
      gradeCard(stores, card, given, durationMs, at);
      times.push(performance.now() - begun);
      if (random.between(1, 100) === 1) {
        undoLast(stores, (at += 1_000));
        gradeCard(stores, card, 3, durationMs, (at += 1_000));
      }
      if (random.between(1, 200) === 1)
        changeCards(stores, [card], { type: "flagged", flag: 2 }, (at += 500));
      if (random.between(1, 400) === 1)
        changeCards(
          stores,
          [card],
          { type: "noteEdited", text: `Seen on day ${day}; as in "the other one".` },
          (at += 500),
        );
    }
  }
  endSession(stores, (at += 1_000));
  if (day % 7 === 0) at = addRound(stores, at, random);
  return { endedAt: at, gradeMs: times };
}

/** The events of an interview round of six questions. */
function addRound(stores: Stores, from: number, random: Random): number {
  const name = createRoundId(stores);
  let at = from;
  for (let itemIndex = 0; itemIndex < 6; itemIndex += 1) {
    addInterviewEvent(
      stores,
      name,
      { type: "answered", itemIndex, method: "typed", wordCount: random.between(5, 120) },
      (at += 60_000),
    );
    const verdicts = Array.from(
      { length: 5 },
      () => (["covered", "partly", "missed"] as const)[random.between(0, 2)] ?? null,
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

/** The cards that the queue would show one after the other; if only learning cards are left, those of the next 20 minutes. */
function nextCards({ learning, reviews, newCards, learningLater }: Queue, at: number) {
  const now = [...learning, ...reviews, ...newCards];
  return now.length > 0
    ? now
    : learningLater.filter(({ dueAt }) => dueAt <= at + 20 * 60_000).map(({ card }) => card);
}

/** 9 in 100 are forgotten. */
function randomGrade(random: Random): Grade {
  const number = random.between(1, 100);
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
