/** One day of a person who learns a big deck: whatever is due, graded as the app's own screens do it, and now and then something else. */
import { dayOf, startOf } from "../../../src/domain/day";
import type { Grade } from "../../../src/domain/memory";
import { type Entry, type Queue, learnAhead, queueOf } from "../../../src/domain/queue";
import { useSettings } from "../../../src/store/settings";
import { change, endSitting, grade, interviewed, newRound, takeBack } from "../../../src/store/deeds";
import { calendarNow, useStudy } from "../../../src/store/study";
import type { Dice } from "../../faults/chance";

/** When the last deed was done (epoch milliseconds), and how many milliseconds each grade took the store. */
type Done = { readonly until: number; readonly grades: readonly number[] };

export function live(day: number, cards: number, chance: Dice): Done {
  const entries = deckOf(cards);
  const times: number[] = [];
  // Five hours after the day turned over.
  let at = startOf(day, calendarNow()) + 5 * 3_600_000;
  for (;;) {
    const next = asked(queueNow(entries, at), at);
    if (next.length === 0) break;
    for (const card of next) {
      const took = chance.between(2_000, 14_000);
      at += took;
      const given = gradeBy(chance);
      const begun = performance.now();
      grade(card, given, took, at);
      times.push(performance.now() - begun);
      if (chance.between(1, 100) === 1) {
        takeBack((at += 1_000));
        grade(card, 3, took, (at += 1_000));
      }
      if (chance.between(1, 200) === 1) change([card], { type: "flagged", flag: 2 }, (at += 500));
      if (chance.between(1, 400) === 1)
        change([card], { type: "noted", text: `Seen on day ${day}; as in "the other one".` }, (at += 500));
    }
  }
  endSitting((at += 1_000));
  if (day % 7 === 0) at = round(at, chance);
  return { until: at, grades: times };
}

/** An interview round of six questions, as the log keeps it. */
function round(from: number, chance: Dice): number {
  const name = newRound();
  let at = from;
  for (let place = 0; place < 6; place += 1) {
    interviewed(
      name,
      { type: "answered", place, by: "typed", words: chance.between(5, 120) },
      (at += 60_000),
    );
    const points = Array.from(
      { length: 5 },
      () => (["covered", "partly", "missed"] as const)[chance.between(0, 2)] ?? null,
    );
    interviewed(name, { type: "judged", place, points, proposed: points, flags: [] }, (at += 20_000));
  }
  interviewed(name, { type: "finished" }, (at += 1_000));
  return at;
}

function queueNow(entries: readonly Entry[], at: number): Queue {
  const today = dayOf(at, calendarNow());
  return queueOf(entries, useStudy.getState().study, useSettings.getState().settings, at, today);
}

/** All that the queue would ask one after the other; where only learning is left, that of the next minutes. */
function asked({ learning, reviews, fresh, later }: Queue, at: number) {
  const now = [...learning, ...reviews, ...fresh];
  return now.length > 0 ? now : later.filter(({ due }) => due <= at + learnAhead).map(({ card }) => card);
}

/** 9 in 100 are forgotten. */
function gradeBy(chance: Dice): Grade {
  const number = chance.between(1, 100);
  return number <= 9 ? 1 : number <= 18 ? 2 : number <= 90 ? 3 : 4;
}

const decks = new Map<number, readonly Entry[]>();

/** Two sides to a fact, with ids as the guide's have them. */
function deckOf(count: number): readonly Entry[] {
  const known = decks.get(count);
  if (known) return known;
  const made = Array.from({ length: count }, (_, i): Entry => {
    const number = i >> 1;
    const fact = `chapter-${number % 10}/section-${number % 97}/fact-${number}`;
    return { card: `${fact}:${i % 2 === 0 ? "meaning" : "name"}`, fact };
  });
  decks.set(count, made);
  return made;
}
