/** The log is the truth: what it adds up to does not depend on how it came together. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oldestFirst } from "../../src/domain/log";
import { defaultSettings } from "../../src/domain/settings";
import { type Study, append, emptyStudy, memoryOf, replay, trackOf } from "../../src/domain/study";
import { card, diligent, logs } from "../store/events";

const rules = { scheduling: defaultSettings.scheduling, aliases: {} };
const told = (study: Study) => ({
  events: [...oldestFirst(study.log)],
  memories: Array.from({ length: 6 }, (_, i) => trackOf(study, card(i))),
});

describe("a study", () => {
  it("is what its log adds up to, in whatever order the events came in, however often", () => {
    fc.assert(
      fc.property(logs, fc.func(fc.nat()), (events, chance) => {
        const whole = replay(events, rules);
        const mixed = [...events, ...events.slice(0, 3)].toSorted((a, b) => chance(a) - chance(b));
        expect(told(mixed.reduce((study, event) => append(study, event, rules), emptyStudy))).toEqual(
          told(whole),
        );
        expect(told(replay(mixed, rules))).toEqual(told(whole));
      }),
    );
  });

  it("remembers as if what was taken back had never been", () => {
    fc.assert(
      fc.property(logs, (events) => {
        const gone = new Set(events.flatMap((event) => (event.type === "tookBack" ? [event.event] : [])));
        const rest = events.filter(
          (event) => event.type !== "tookBack" && !gone.has(`${event.writer}.${event.seq}`),
        );
        for (let i = 0; i < 6; i += 1)
          expect(memoryOf(replay(events, rules), card(i))).toEqual(memoryOf(replay(rest, rules), card(i)));
      }),
    );
  });

  it("takes the earlier of two events with one id, in whatever order they came", () => {
    const [event] = diligent(1);
    if (!event) throw new Error("no event");
    const other = { ...event, at: event.at + 1 };
    expect(told(replay([event, other], rules))).toEqual(told(replay([event], rules)));
    expect(told(replay([other, event], rules))).toEqual(told(replay([event], rules)));
  });

  it("follows a renamed card", () => {
    const events = diligent(30);
    const aliases = { [card(0)]: "renamed" };
    const study = replay(events, { ...rules, aliases });
    expect(memoryOf(study, "renamed")).toEqual(memoryOf(replay(events, rules), card(0)));
    expect(memoryOf(study, card(0))).toBeUndefined();
  });

  it("is not fooled by a card called like a property of every object", () => {
    const [event] = diligent(1);
    if (event?.type !== "graded") throw new Error("no grade");
    expect(memoryOf(append(emptyStudy, { ...event, card: "constructor" }, rules), "constructor")?.reps).toBe(
      1,
    );
  });
});
