/** A session is the events between its start and its end, on one day. */
import { describe, expect, it } from "vitest";
import type { Event, EventPayload } from "../../../src/domain/events/event";
import { defaultSettings } from "../../../src/domain/settings";
import {
  answerEventsOf,
  currentSession,
  lastEndedSession,
  lastSessionEnd,
} from "../../../src/domain/study/session";
import { type Study, appendEvent, replay } from "../../../src/domain/study/study";
import { sampleCardId } from "../../storage/eventLog/sampleEvents";

const options = { scheduling: defaultSettings.scheduling, aliases: {} };

describe("a session", () => {
  const day = 20_780;
  const endOfDay = (day + 1) * 86_400_000;
  const studyOf = (
    ...types: readonly ("sessionStarted" | "graded" | "sessionEnded" | readonly ["back", number])[]
  ): Study =>
    replay(
      types.map((type, seq): Event => {
        const meta = { writer: "w", seq, timestamp: day * 86_400_000 + seq, day };
        if (typeof type !== "string") return { ...meta, type: "undone", event: `w.${type[1]}` };
        return type === "graded"
          ? { ...meta, type, card: sampleCardId(seq), grade: 3, durationMs: 1 }
          : { ...meta, type };
      }),
      options,
    );

  it("is open from its start to its end, on its own day", () => {
    expect(currentSession(studyOf(), day, endOfDay)).toBeUndefined();
    expect(currentSession(studyOf("sessionStarted", "graded", "graded"), day, endOfDay)?.events).toHaveLength(
      2,
    );
    expect(currentSession(studyOf("sessionStarted", "graded", "graded"), day + 1, endOfDay)).toBeUndefined();
    expect(
      currentSession(studyOf("sessionStarted", "graded", "sessionEnded"), day, endOfDay),
    ).toBeUndefined();
    expect(
      currentSession(
        studyOf("sessionStarted", "graded", "sessionEnded", "sessionStarted", "graded"),
        day,
        endOfDay,
      )?.events,
    ).toHaveLength(1);
  });

  it("has no undone events", () => {
    expect(
      currentSession(studyOf("sessionStarted", "graded", "graded", ["back", 2]), day, endOfDay)?.events,
    ).toHaveLength(1);
  });

  it("is reopened by undoing its end", () => {
    const study = studyOf("sessionStarted", "graded", "sessionEnded", ["back", 2]);
    expect(currentSession(study, day, endOfDay)?.events).toHaveLength(1);
    expect(lastEndedSession(study, day, endOfDay)).toBeUndefined();
    expect(
      lastEndedSession(studyOf("sessionStarted", "graded", "sessionEnded"), day, endOfDay)?.events,
    ).toHaveLength(1);
  });

  it("has nothing of what was done between its end and the undoing of that, however often it ended", () => {
    const changed: EventPayload = {
      type: "cardsChanged",
      cards: ["a"],
      change: { type: "marked", on: true },
    };
    const payloads: readonly EventPayload[] = [
      { type: "sessionStarted" },
      { type: "graded", card: "a", grade: 3, durationMs: 1 },
      changed,
      { type: "sessionEnded" },
      changed,
      { type: "undone", event: "w.3" },
      { type: "undone", event: "w.2" },
      changed,
      { type: "sessionEnded" },
      changed,
      { type: "undone", event: "w.8" },
      changed,
    ];
    const studyAt = (count: number) =>
      replay(
        payloads.slice(0, count).map((payload, seq): Event => ({
          writer: "w",
          seq,
          timestamp: day * 86_400_000 + seq,
          day,
          ...payload,
        })),
        options,
      );
    const seqs = (session: ReturnType<typeof currentSession>) => session?.events.map(({ seq }) => seq);
    expect(seqs(lastEndedSession(studyAt(5), day, endOfDay))).toEqual([1, 2]);
    expect(seqs(currentSession(studyAt(7), day, endOfDay))).toEqual([1]);
    expect(seqs(lastEndedSession(studyAt(10), day, endOfDay))).toEqual([1, 7]);
    expect(seqs(currentSession(studyAt(12), day, endOfDay))).toEqual([1, 7, 11]);
  });

  it("has grades, crams and changes in their order, of which the first two are answers", () => {
    const payloads: readonly EventPayload[] = [
      { type: "graded", card: "before", grade: 3, durationMs: 1 },
      { type: "sessionStarted", custom: { type: "cram", cards: ["a"] } },
      { type: "crammed", card: "a", grade: 1, durationMs: 1 },
      { type: "newCardsAdded", newCards: 5 },
      { type: "cardsChanged", cards: ["b"], change: { type: "marked", on: true } },
      { type: "graded", card: "c", grade: 3, durationMs: 1 },
    ];
    const events = payloads.map((payload, seq): Event => ({
      writer: "w",
      seq,
      timestamp: day * 86_400_000 + seq,
      day,
      ...payload,
    }));
    const session = currentSession(replay(events, options), day, endOfDay);
    expect(session?.custom).toEqual({ type: "cram", cards: ["a"] });
    expect(session?.events.map(({ seq }) => seq)).toEqual([2, 4, 5]);
    expect(session && answerEventsOf(session).map(({ seq }) => seq)).toEqual([2, 5]);
  });

  it("was the last one until another begins, or a card is answered outside of any", () => {
    const ended = studyOf("sessionStarted", "graded", "sessionEnded");
    const then = (payload: EventPayload) =>
      lastSessionEnd(
        appendEvent(
          ended,
          { writer: "w", seq: 9, timestamp: day * 86_400_000 + 9, day, ...payload },
          options,
        ),
        day,
        endOfDay,
      )?.seq;
    expect(lastSessionEnd(studyOf("graded"), day, endOfDay)).toBeUndefined();
    expect(lastSessionEnd(ended, day, endOfDay)?.seq).toBe(2);
    expect(then({ type: "cardsChanged", cards: ["a"], change: { type: "marked", on: true } })).toBe(2);
    expect(then({ type: "sessionStarted" })).toBeUndefined();
    expect(then({ type: "graded", card: "a", grade: 3, durationMs: 1 })).toBeUndefined();
    expect(then({ type: "crammed", card: "a", grade: 3, durationMs: 1 })).toBeUndefined();
    const twice = studyOf("sessionStarted", "graded", "sessionEnded", "sessionStarted", "sessionEnded");
    expect(lastEndedSession(twice, day, endOfDay)?.events).toEqual([]);
  });

  it("is found despite events of later days, from a clock that was ahead", () => {
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
    const study = appendEvent(studyOf("sessionStarted", "graded", "graded"), ahead, options);
    expect(currentSession(study, day, endOfDay)?.events).toHaveLength(2);
    expect(
      lastEndedSession(
        appendEvent(studyOf("sessionStarted", "graded", "sessionEnded"), ahead, options),
        day,
        endOfDay,
      )?.events,
    ).toHaveLength(1);
  });
});
