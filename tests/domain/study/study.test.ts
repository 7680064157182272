/** The log is the truth: what it adds up to does not depend on how it came together. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
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

const rules = { scheduling: defaultSettings.scheduling, aliases: {} };
const told = (study: Study) => ({
  events: [...oldestFirst(study.log)],
  memories: Array.from({ length: 6 }, (_, i) => cardStateOf(study, sampleCardId(i))),
});

describe("a study", () => {
  it("is what its log adds up to, in whatever order the events came in, however often", () => {
    fc.assert(
      fc.property(arbitraryLogs, fc.func(fc.nat()), (events, chance) => {
        const whole = replay(events, rules);
        const mixed = [...events, ...events.slice(0, 3)].toSorted((a, b) => chance(a) - chance(b));
        expect(told(mixed.reduce((study, event) => appendEvent(study, event, rules), emptyStudy))).toEqual(
          told(whole),
        );
        expect(told(replay(mixed, rules))).toEqual(told(whole));
      }),
    );
  });

  it("remembers as if what was taken back had never been", () => {
    fc.assert(
      fc.property(arbitraryLogs, (events) => {
        const gone = new Set(events.flatMap((event) => (event.type === "undone" ? [event.event] : [])));
        const rest = events.filter(
          (event) => event.type !== "undone" && !gone.has(`${event.writer}.${event.seq}`),
        );
        for (let i = 0; i < 6; i += 1)
          expect(memoryOf(replay(events, rules), sampleCardId(i))).toEqual(
            memoryOf(replay(rest, rules), sampleCardId(i)),
          );
      }),
    );
  });

  it("takes the earlier of two events with one id, in whatever order they came", () => {
    const [event] = sampleGrades(1);
    if (!event) throw new Error("no event");
    const other = { ...event, timestamp: event.timestamp + 1 };
    expect(told(replay([event, other], rules))).toEqual(told(replay([event], rules)));
    expect(told(replay([other, event], rules))).toEqual(told(replay([event], rules)));
  });

  it("follows a renamed card", () => {
    const events = sampleGrades(30);
    const aliases = { [sampleCardId(0)]: "renamed" };
    const study = replay(events, { ...rules, aliases });
    expect(memoryOf(study, "renamed")).toEqual(memoryOf(replay(events, rules), sampleCardId(0)));
    expect(memoryOf(study, sampleCardId(0))).toBeUndefined();
  });

  it("is not fooled by a card called like a property of every object", () => {
    const [event] = sampleGrades(1);
    if (event?.type !== "graded") throw new Error("no grade");
    expect(
      memoryOf(appendEvent(emptyStudy, { ...event, card: "constructor" }, rules), "constructor")?.reps,
    ).toBe(1);
  });
});
