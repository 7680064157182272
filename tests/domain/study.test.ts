/** The log is the truth: what it adds up to does not depend on how it came together. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Event,
  emptyLog,
  extended,
  holds,
  inOrder,
  logOf,
  newestFirst,
  oldestFirst,
} from "../../src/domain/log";
import { defaultSettings } from "../../src/domain/settings";
import { lastSitting, openSitting } from "../../src/domain/sitting";
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

describe("the log", () => {
  it("keeps its order through pages, and knows what it holds", () => {
    const events = diligent(1_500);
    const log = events.reduce(extended, emptyLog);
    expect(log).toEqual(logOf(events));
    expect([...newestFirst(log)].toReversed()).toEqual(events);
    for (const i of [0, 1, 511, 512, 513, 1_499]) {
      const event = events[i];
      if (!event) throw new Error("no event");
      expect(holds(log, event)).toBe(true);
      expect(holds(log, { ...event, writer: "another" })).toBe(false);
    }
    expect(events.toSorted(inOrder)).toEqual(events);
  });
});

describe("a sitting", () => {
  const day = 20_780;
  const made = (...types: readonly ("began" | "graded" | "ended" | readonly ["back", number])[]): Study =>
    replay(
      types.map((type, seq): Event => {
        const stamp = { writer: "w", seq, at: day * 86_400_000 + seq, day };
        if (typeof type !== "string") return { ...stamp, type: "tookBack", event: `w.${type[1]}` };
        return type === "graded"
          ? { ...stamp, type, card: card(seq), grade: 3, took: 1 }
          : { ...stamp, type };
      }),
      rules,
    );

  it("is open from its beginning to its end, on its own day", () => {
    expect(openSitting(made(), day)).toBeUndefined();
    expect(openSitting(made("began", "graded", "graded"), day)).toHaveLength(2);
    expect(openSitting(made("began", "graded", "graded"), day + 1)).toBeUndefined();
    expect(openSitting(made("began", "graded", "ended"), day)).toBeUndefined();
    expect(openSitting(made("began", "graded", "ended", "began", "graded"), day)).toHaveLength(1);
  });

  it("counts what still stands", () => {
    expect(openSitting(made("began", "graded", "graded", ["back", 2]), day)).toHaveLength(1);
  });

  it("is reopened by taking its end back", () => {
    const study = made("began", "graded", "ended", ["back", 2]);
    expect(openSitting(study, day)).toHaveLength(1);
    expect(lastSitting(study, day)).toBeUndefined();
    expect(lastSitting(made("began", "graded", "ended"), day)).toHaveLength(1);
  });
});
