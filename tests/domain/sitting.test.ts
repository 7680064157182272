/** A sitting is what lies between its beginning and its end, on its own day. */
import { describe, expect, it } from "vitest";
import type { Event } from "../../src/domain/log";
import { defaultSettings } from "../../src/domain/settings";
import { lastSitting, openSitting } from "../../src/domain/sitting";
import { type Study, append, replay } from "../../src/domain/study";
import { card } from "../store/events";

const rules = { scheduling: defaultSettings.scheduling, aliases: {} };

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
    expect(openSitting(made("began", "graded", "graded"), day)?.deeds).toHaveLength(2);
    expect(openSitting(made("began", "graded", "graded"), day + 1)).toBeUndefined();
    expect(openSitting(made("began", "graded", "ended"), day)).toBeUndefined();
    expect(openSitting(made("began", "graded", "ended", "began", "graded"), day)?.deeds).toHaveLength(1);
  });

  it("counts what still stands", () => {
    expect(openSitting(made("began", "graded", "graded", ["back", 2]), day)?.deeds).toHaveLength(1);
  });

  it("is reopened by taking its end back", () => {
    const study = made("began", "graded", "ended", ["back", 2]);
    expect(openSitting(study, day)?.deeds).toHaveLength(1);
    expect(lastSitting(study, day)).toBeUndefined();
    expect(lastSitting(made("began", "graded", "ended"), day)?.deeds).toHaveLength(1);
  });

  it("is not hidden by what a clock that was ahead left behind", () => {
    const ahead: Event = {
      writer: "ahead",
      seq: 0,
      at: (day + 3) * 86_400_000,
      day: day + 3,
      type: "graded",
      card: card(9),
      grade: 3,
      took: 1,
    };
    const study = append(made("began", "graded", "graded"), ahead, rules);
    expect(openSitting(study, day)?.deeds).toHaveLength(2);
    expect(lastSitting(append(made("began", "graded", "ended"), ahead, rules), day)?.deeds).toHaveLength(1);
  });
});
