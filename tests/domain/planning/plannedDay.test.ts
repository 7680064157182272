/** A planned day takes the minutes that it was given, and asks about as many cards as were announced. Simulated, seeded. */
import { expect, it } from "vitest";
import type { Event } from "../../../src/domain/events/event";
import { createPlanRequest } from "../../../src/domain/planning/createPlanRequest";
import { type GradeChances, usualStudy } from "../../../src/domain/planning/person/studyModel";
import { buildPlannedQueue } from "../../../src/domain/planning/plannedQueue";
import { todaysWorkOf } from "../../../src/domain/planning/todaysWork";
import { seededRandom } from "../../../src/domain/random/seededRandom";
import { grades } from "../../../src/domain/scheduling/memory";
import { defaultSettings } from "../../../src/domain/settings";
import { nextCard } from "../../../src/domain/study/queue";
import { appendEvent, memoryOf, replay } from "../../../src/domain/study/study";
import { msPerDay, msPerSecond } from "../../../src/domain/time";
import { goal as usualGoal } from "./pastStudy";
import { makePlan, planOf, today as start } from "./requests";

type AnswerType = "new" | "review" | "repeat";
type Person = {
  readonly chancesOf: (type: AnswerType) => GradeChances;
  readonly secondsOf: (type: AnswerType, isForgotten: boolean) => number;
};
const minutes = 20;
const goal = { ...usualGoal, day: start + 14, minutesByWeekday: Array.from({ length: 7 }, () => minutes) };
const entries = Array.from({ length: 150 }, (_, i) => ({ card: `c${i}`, fact: `f${i}`, chapter: "a" }));
const options = { scheduling: { ...defaultSettings.scheduling, enableFuzz: false }, aliases: {} };

/** For each day: the minutes and new cards that were announced, and those that there were. */
function studyDays({ chancesOf, secondsOf }: Person, seed: number, days: number) {
  const chance = seededRandom(seed);
  const drawGrade = (chances: GradeChances) => {
    let remaining = chance();
    return grades.find((grade) => (remaining -= chances[grade - 1] ?? 0) < 0) ?? 4;
  };
  let study = replay([], options);
  let seq = 0;
  return Array.from({ length: days }, (_, day) => {
    const today = start + day;
    let now = (today + 0.5) * msPerDay;
    const request = createPlanRequest(entries, study, defaultSettings, goal, today);
    const planned = { plan: planOf(makePlan(request)), model: request.model, goal };
    const contextNow = () => ({ entries, study, settings: defaultSettings, now, today });
    const queueNow = () => buildPlannedQueue(contextNow(), planned);
    const announced = todaysWorkOf(queueNow(), planned, contextNow());
    const askedCards = new Set<string>();
    let newCards = 0;
    let usedSeconds = 0;
    for (let card = nextCard(queueNow(), now); card !== undefined; card = nextCard(queueNow(), now)) {
      const firstType = memoryOf(study, card) ? "review" : "new";
      const type = askedCards.has(card) ? "repeat" : firstType;
      askedCards.add(card);
      if (type === "new") newCards += 1;
      const grade = drawGrade(chancesOf(type));
      const seconds = secondsOf(type, grade === 1);
      usedSeconds += seconds;
      now += seconds * msPerSecond;
      const durationMs = seconds * msPerSecond;
      const event: Event = {
        type: "graded",
        card,
        grade,
        durationMs,
        writer: "w",
        seq,
        day: today,
        timestamp: now,
      };
      study = appendEvent(study, event, options);
      seq += 1;
    }
    return { announced, newCards, minutes: usedSeconds / 60 };
  });
}

const seeds = [101, 102, 103, 104, 105, 106, 107, 108];
/** Means over the seeds, of one day. */
function meansOf(person: Person, day: number) {
  const runs = seeds.map((seed) => studyDays(person, seed, day + 1)[day]);
  const mean = (valueOf: (run: (typeof runs)[number]) => number | undefined) =>
    runs.reduce((sum, run) => sum + (valueOf(run) ?? 0), 0) / runs.length;
  return {
    minutes: mean((run) => run?.minutes),
    newCards: mean((run) => run?.newCards),
    announcedMinutes: mean((run) => run?.announced.expectedMinutes),
    announcedNewCards: mean((run) => run?.announced.newCards),
  };
}

it("takes its minutes for a person with the usual answers", () => {
  const usual: Person = {
    chancesOf: (type) =>
      ({
        new: usualStudy.firstGrades,
        review: [0.1, 0.2, 0.57, 0.13] as const,
        repeat: usualStudy.repeatedGrades,
      })[type],
    secondsOf: (type, isForgotten) => (type === "new" ? 30 : type === "review" && isForgotten ? 25 : 10),
  };
  const { minutes: usedMinutes, newCards, announcedMinutes, announcedNewCards } = meansOf(usual, 0);
  expect(Math.abs(usedMinutes - announcedMinutes)).toBeLessThan(0.5);
  expect(Math.abs(newCards - announcedNewCards)).toBeLessThan(1);
});

it("takes its minutes from the second day on for one who takes 25 seconds for each answer, and repeats a lot", () => {
  const slow: Person = { chancesOf: () => [0.2, 0.1, 0.6, 0.1], secondsOf: () => 25 };
  const { minutes: usedMinutes, newCards, announcedNewCards } = meansOf(slow, 1);
  expect(usedMinutes).toBeGreaterThan(0.9 * minutes);
  expect(usedMinutes).toBeLessThan(1.1 * minutes);
  expect(Math.abs(newCards - announcedNewCards)).toBeLessThan(3);
  // On the first day they turn out to be slower than is usual, and the rest of it is shortened.
  expect(meansOf(slow, 0).minutes).toBeLessThan(1.35 * minutes);
});
