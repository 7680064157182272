/** Travel, daylight saving time and clocks that are set: no card is due twice, and none is lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../../../src/domain/events/event";
import { type Calendar, dayOf } from "../../../src/domain/scheduling/calendar";
import type { Grade } from "../../../src/domain/scheduling/memory";
import { defaultSettings } from "../../../src/domain/settings";
import { buildDailyQueue } from "../../../src/domain/study/buildDailyQueue";
import { isHidden } from "../../../src/domain/study/cardStatus";
import { nextCard } from "../../../src/domain/study/queue";
import { type Study, appendEvent, cardStateOf, emptyStudy } from "../../../src/domain/study/study";
import { type Day, msPerDay, msPerHour, msPerMinute } from "../../../src/domain/time";
import { startOfDay } from "../scheduling/startOfDay";

const settings = { ...defaultSettings, newPerDay: 3, reviewsPerDay: 5 };
const options = { scheduling: settings.scheduling, aliases: {} };
const entries = Array.from({ length: 24 }, (_, i) => ({ card: `c${i}`, fact: `f${i >> 1}` }));
const start = Date.UTC(2026, 2, 20, 9);

/** Central Europe in 2026: summer time from 29 March to 25 October, both at 01:00 UTC. */
const berlin = (timestamp: number): number =>
  timestamp >= Date.UTC(2026, 2, 29, 1) && timestamp < Date.UTC(2026, 9, 25, 1) ? 120 : 60;
/** Lord Howe moves by half an hour; Samoa is a day ahead of Hawaii at nearly the same hour. */
const zones: readonly ((timestamp: number) => number)[] = [
  berlin,
  () => 0,
  () => 330,
  () => -600,
  () => 840,
  () => -720,
  (timestamp) => (timestamp >= Date.UTC(2026, 3, 4, 15) ? 630 : 660),
];

type ReviewStep = { readonly wait: number; readonly zone: number; readonly grade: Grade };
const arbitraryJourneys: fc.Arbitrary<readonly ReviewStep[]> = fc.array(
  fc.record({
    // Mostly minutes or a night; now and then the clock is set back by up to two days.
    wait: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 30 }).map((count) => count * msPerMinute) },
      { weight: 3, arbitrary: fc.integer({ min: 6, max: 72 }).map((count) => count * msPerHour) },
      { weight: 1, arbitrary: fc.integer({ min: -48, max: -1 }).map((count) => count * msPerHour) },
    ),
    zone: fc.nat(zones.length - 1),
    grade: fc.constantFrom<Grade>(1, 2, 3, 3, 3, 4),
  }),
  { maxLength: 80 },
);

/** Simulates the steps, and records the queue before and after each grade. */
function simulateJourney(
  journey: readonly ReviewStep[],
  look: (study: Study, now: number, today: Day, graded: string | undefined) => void,
): void {
  let study = emptyStudy;
  let now = start;
  for (const [seq, { wait, zone, grade }] of journey.entries()) {
    now += wait;
    const calendar: Calendar = {
      utcOffsetMinutes: zones[zone] ?? berlin,
      dayStartHour: settings.dayStartHour,
    };
    const day = dayOf(now, calendar);
    look(study, now, day, undefined);
    const card = nextCard(buildDailyQueue({ entries, study, settings, now, today: day }), now);
    if (card === undefined) continue;
    const event: Event = {
      writer: "w",
      seq,
      timestamp: now,
      day,
      type: "graded",
      card,
      grade,
      durationMs: 1,
    };
    study = appendEvent(study, event, options);
    look(study, now, day, card);
  }
}

describe("a person who travels, or sets the clock", () => {
  it("sees every due card once", () => {
    fc.assert(
      fc.property(arbitraryJourneys, (journey) => {
        simulateJourney(journey, (study, now, today) => {
          const queue = buildDailyQueue({ entries, study, settings, now, today });
          const queuedCards = [
            ...queue.learning,
            ...queue.reviews,
            ...queue.newCards,
            ...queue.learningLater.map(({ card }) => card),
          ];
          expect(new Set(queuedCards).size).toBe(queuedCards.length);
          const known = entries.flatMap(({ card }) => {
            const { memory, status } = cardStateOf(study, card);
            return memory && !isHidden(status, today) ? [{ card, next: memory.next }] : [];
          });
          const steps = known.flatMap(({ card, next }) => (next.type === "review" ? [] : [card]));
          const learning = [...queue.learning, ...queue.learningLater.map(({ card }) => card)];
          expect(learning.toSorted()).toEqual(steps.toSorted());
          const due = known.filter(({ next }) => next.type === "review" && next.dueDay <= today).length;
          // Each due card is shown today, or counted among those that wait.
          expect(queue.reviews.length + queue.buriedSiblings + queue.overLimit).toBe(due);
        });
      }),
    );
  });

  it("sees no card before its due day", () => {
    fc.assert(
      fc.property(arbitraryJourneys, (journey) => {
        simulateJourney(journey, (study, now, today, graded) => {
          if (graded === undefined) return;
          const { memory } = cardStateOf(study, graded);
          if (memory?.next.type !== "review") return;
          expect(memory.next.dueDay).toBeGreaterThan(today);
          const queue = buildDailyQueue({ entries, study, settings, now, today });
          expect(queue.reviews).not.toContain(graded);
        });
      }),
    );
  });

  it("gets each day's new cards once, even if a day repeats", () => {
    fc.assert(
      fc.property(arbitraryJourneys, (journey) => {
        const first = new Map<string, { readonly timestamp: number; readonly day: Day | undefined }>();
        simulateJourney(journey, (_study, now, today, graded) => {
          if (graded === undefined) return;
          const known = first.get(graded);
          if (!known) first.set(graded, { timestamp: now, day: today });
          // Graded again with an earlier timestamp, after the clock was set back: it was new on no day.
          else if (now < known.timestamp) first.set(graded, { timestamp: now, day: undefined });
        });
        const perDay = new Map<Day, number>();
        for (const { day } of first.values())
          if (day !== undefined) perDay.set(day, (perDay.get(day) ?? 0) + 1);
        for (const count of perDay.values()) expect(count).toBeLessThanOrEqual(settings.newPerDay);
      }),
      {
        examples: [
          // Set forward by more than a day and back: a card that was new that day was shown on a later one in between.
          [
            [
              { wait: 6 * msPerHour, zone: 0, grade: 1 },
              { wait: -1 * msPerHour, zone: 0, grade: 1 },
              { wait: 37 * msPerHour, zone: 0, grade: 1 },
              { wait: -37 * msPerHour, zone: 0, grade: 3 },
              { wait: msPerMinute, zone: 0, grade: 1 },
            ],
          ],
          // Set back by an hour after the day has changed: the grade on the next day is the first one by time.
          [
            [
              { wait: -31 * msPerHour, zone: 0, grade: 1 },
              { wait: msPerMinute, zone: 0, grade: 3 },
              { wait: 10 * msPerMinute, zone: 0, grade: 3 },
              { wait: msPerMinute, zone: 0, grade: 1 },
              { wait: -1 * msPerHour, zone: 2, grade: 1 },
              { wait: msPerMinute, zone: 0, grade: 2 },
              { wait: msPerMinute, zone: 0, grade: 1 },
            ],
          ],
        ],
      },
    );
  });

  it("who doesn't travel sees each day start once, at its hour, also when clocks change", () => {
    fc.assert(
      fc.property(
        fc.nat(zones.length - 1),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 400 }),
        (zone, dayStartHour, days) => {
          const calendar: Calendar = { utcOffsetMinutes: zones[zone] ?? berlin, dayStartHour };
          const from = dayOf(start, calendar) + days;
          const turn = startOfDay(from + 1, calendar);
          expect(dayOf(turn, calendar)).toBe(from + 1);
          expect(dayOf(turn - 1, calendar)).toBe(from);
          // The day never goes back: a repeated hour belongs to the day that has begun.
          let before = dayOf(turn - msPerDay, calendar);
          for (let timestamp = turn - msPerDay; timestamp <= turn + msPerDay; timestamp += 30 * msPerMinute) {
            const day = dayOf(timestamp, calendar);
            expect(day).toBeGreaterThanOrEqual(before);
            before = day;
          }
        },
      ),
    );
  });
});
