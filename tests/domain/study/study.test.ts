/** Replaying a log: the result does not depend on the order in which events arrived. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../../../src/domain/events/event";
import { oldestFirst } from "../../../src/domain/events/log";
import { defaultSettings } from "../../../src/domain/settings";
import {
  type Study,
  appendEvent,
  emptyStudy,
  memoryOf,
  replay,
  cardStateOf,
} from "../../../src/domain/study/study";
import { sampleCardId, sampleGrades, arbitraryLogs } from "../../storage/eventLog/sampleEvents";

const options = { scheduling: defaultSettings.scheduling, aliases: {} };
const contentOf = (study: Study) => ({
  events: [...oldestFirst(study.log)],
  memories: Array.from({ length: 6 }, (_, i) => cardStateOf(study, sampleCardId(i))),
});

describe("a study", () => {
  it("is the same for any order of the events, and with duplicates", () => {
    fc.assert(
      fc.property(arbitraryLogs, fc.func(fc.nat()), (events, chance) => {
        const replayed = replay(events, options);
        const mixed = [...events, ...events.slice(0, 3)].toSorted((a, b) => chance(a) - chance(b));
        expect(
          contentOf(mixed.reduce((study, event) => appendEvent(study, event, options), emptyStudy)),
        ).toEqual(contentOf(replayed));
        expect(contentOf(replay(mixed, options))).toEqual(contentOf(replayed));
      }),
    );
  });

  it("is as if undone events had never happened", () => {
    fc.assert(
      fc.property(arbitraryLogs, (events) => {
        const undoneIds = new Set(events.flatMap((event) => (event.type === "undone" ? [event.event] : [])));
        const isGone = (event: (typeof events)[number]) => undoneIds.has(`${event.writer}.${event.seq}`);
        // Undone restores, which also exclude the events they brought, and undone undo events are tested in inactiveEvents.test.ts.
        fc.pre(
          !events.some((event) => (event.type === "restored" || event.type === "undone") && isGone(event)),
        );
        const rest = events.filter((event) => event.type !== "undone" && !isGone(event));
        for (let i = 0; i < 6; i += 1)
          expect(memoryOf(replay(events, options), sampleCardId(i))).toEqual(
            memoryOf(replay(rest, options), sampleCardId(i)),
          );
      }),
    );
  });

  it("is the same for any order of undo events that undo others", () => {
    const undoes = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(undoes, fc.func(fc.nat()), (targets, chance) => {
        const grades = sampleGrades(6);
        const last = grades.at(-1);
        if (!last) throw new Error("no grades");
        const undoEvents = targets.map((target, i): Event => {
          const seq = i;
          const ids = grades.map(({ writer, seq: gradeSeq }) => `${writer}.${gradeSeq}`);
          return {
            writer: "undoing",
            seq,
            timestamp: last.timestamp + 1 + i,
            day: last.day,
            type: "undone",
            event: ids[target] ?? `undoing.${target - 6}`,
          };
        });
        const events = [...grades, ...undoEvents];
        const mixed = events.toSorted((a, b) => chance(a) - chance(b));
        const appended = mixed.reduce((study, event) => appendEvent(study, event, options), emptyStudy);
        expect(contentOf(appended)).toEqual(contentOf(replay(events, options)));
      }),
    );
  });

  it("keeps the earlier of two events with the same id, in any order", () => {
    const [event] = sampleGrades(1);
    if (!event) throw new Error("no event");
    const other = { ...event, timestamp: event.timestamp + 1 };
    expect(contentOf(replay([event, other], options))).toEqual(contentOf(replay([event], options)));
    expect(contentOf(replay([other, event], options))).toEqual(contentOf(replay([event], options)));
  });

  it("leaves out the events of a restore that was undone before they arrived, but not those of another", () => {
    const [grade] = sampleGrades(1);
    if (!grade) throw new Error("no event");
    const meta = (seq: number) => ({ writer: "me", seq, timestamp: grade.timestamp + seq, day: grade.day });
    const restore = (seq: number, writer: string) => ({
      ...meta(seq),
      type: "restored" as const,
      ranges: [{ writer, from: grade.seq, to: grade.seq }],
    });
    const undone = { ...meta(3), type: "undone" as const, event: "me.1" };
    const events = [restore(2, "other"), grade, undone, restore(1, grade.writer)];
    const replayed = replay(events, options);
    expect(
      contentOf(events.reduce((study, event) => appendEvent(study, event, options), emptyStudy)),
    ).toEqual(contentOf(replayed));
    expect(memoryOf(replayed, sampleCardId(0))).toBeUndefined();
  });

  it("loses what a restore brought when that restore is undone, also if it is one of two", () => {
    const meta = (writer: string, seq: number) => ({ writer, seq, timestamp: 1_000 + seq, day: 0 });
    const graded = (writer: string, card: string): Event => ({
      ...meta(writer, 0),
      type: "graded",
      card,
      grade: 3,
      durationMs: 5_000,
    });
    const restore = (seq: number, writer: string): Event => ({
      ...meta("me", seq),
      type: "restored",
      ranges: [{ writer, from: 0, to: 0 }],
    });
    const [one, two] = [graded("a", "one"), graded("b", "two")];
    const undone: Event = { ...meta("me", 3), type: "undone", event: "me.1" };
    const after = appendEvent(replay([one, two, restore(1, "a"), restore(2, "b")], options), undone, options);
    expect(memoryOf(after, "one")).toBeUndefined();
    expect(memoryOf(after, "two")?.reps).toBe(1);
    const before = replay([one, restore(1, "a")], options);
    expect(memoryOf(before, "one")?.reps).toBe(1);
    expect(memoryOf(appendEvent(before, undone, options), "one")).toBeUndefined();
  });

  it("keeps the history of a renamed card", () => {
    const events = sampleGrades(30);
    const aliases = { [sampleCardId(0)]: "renamed" };
    const study = replay(events, { ...options, aliases });
    expect(memoryOf(study, "renamed")).toEqual(memoryOf(replay(events, options), sampleCardId(0)));
    expect(memoryOf(study, sampleCardId(0))).toBeUndefined();
  });

  it("accepts card ids that are names of object properties", () => {
    const [event] = sampleGrades(1);
    if (event?.type !== "graded") throw new Error("no grade");
    expect(
      memoryOf(appendEvent(emptyStudy, { ...event, card: "constructor" }, options), "constructor")?.reps,
    ).toBe(1);
  });
});
