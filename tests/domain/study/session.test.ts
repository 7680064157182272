/** A sitting is what lies between its beginning and its end, on its own day. */
import { describe, expect, it } from "vitest";
import type { Event } from "../../../src/domain/events/log";
import { defaultSettings } from "../../../src/domain/settings";
import { lastEndedSession, currentSession } from "../../../src/domain/study/session";
import { type Study, appendEvent, replay } from "../../../src/domain/study/study";
import { sampleCardId } from "../../storage/eventLog/sampleEvents";

const rules = { scheduling: defaultSettings.scheduling, aliases: {} };

describe("a sitting", () => {
  const day = 20_780;
  const made = (
    ...types: readonly ("sessionStarted" | "graded" | "sessionEnded" | readonly ["back", number])[]
  ): Study =>
    replay(
      types.map((type, seq): Event => {
        const stamp = { writer: "w", seq, timestamp: day * 86_400_000 + seq, day };
        if (typeof type !== "string") return { ...stamp, type: "undone", event: `w.${type[1]}` };
        return type === "graded"
          ? { ...stamp, type, card: sampleCardId(seq), grade: 3, durationMs: 1 }
          : { ...stamp, type };
      }),
      rules,
    );

  it("is open from its beginning to its end, on its own day", () => {
    expect(currentSession(made(), day)).toBeUndefined();
    expect(currentSession(made("sessionStarted", "graded", "graded"), day)?.events).toHaveLength(2);
    expect(currentSession(made("sessionStarted", "graded", "graded"), day + 1)).toBeUndefined();
    expect(currentSession(made("sessionStarted", "graded", "sessionEnded"), day)).toBeUndefined();
    expect(
      currentSession(made("sessionStarted", "graded", "sessionEnded", "sessionStarted", "graded"), day)
        ?.events,
    ).toHaveLength(1);
  });

  it("counts what still stands", () => {
    expect(currentSession(made("sessionStarted", "graded", "graded", ["back", 2]), day)?.events).toHaveLength(
      1,
    );
  });

  it("is reopened by taking its end back", () => {
    const study = made("sessionStarted", "graded", "sessionEnded", ["back", 2]);
    expect(currentSession(study, day)?.events).toHaveLength(1);
    expect(lastEndedSession(study, day)).toBeUndefined();
    expect(lastEndedSession(made("sessionStarted", "graded", "sessionEnded"), day)?.events).toHaveLength(1);
  });

  it("is not hidden by what a clock that was ahead left behind", () => {
    const ahead: Event = {
      writer: "reviewAhead",
      seq: 0,
      timestamp: (day + 3) * 86_400_000,
      day: day + 3,
      type: "graded",
      card: sampleCardId(9),
      grade: 3,
      durationMs: 1,
    };
    const study = appendEvent(made("sessionStarted", "graded", "graded"), ahead, rules);
    expect(currentSession(study, day)?.events).toHaveLength(2);
    expect(
      lastEndedSession(appendEvent(made("sessionStarted", "graded", "sessionEnded"), ahead, rules), day)
        ?.events,
    ).toHaveLength(1);
  });
});
