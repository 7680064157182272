/** Which events a card has, under the ids that it had, and which cards were graded lately. */
import { describe, expect, it } from "vitest";
import {
  cardsGradedAfter,
  cardsOfEvent,
  eventsByCard,
  eventsOfCard,
} from "../../../src/domain/events/cardEvents";
import type { Event } from "../../../src/domain/events/event";
import { replay } from "../../../src/domain/study/study";
import { type PastPayload, exact, graded, reset, studyOf, today } from "../progress/history";

const undone = (seq: number, daysAgo: number): PastPayload => ({
  type: "undone",
  event: `w.${seq}`,
  daysAgo,
});

describe("cards graded after a day", () => {
  const study = studyOf(
    [
      graded("a", 3, 4),
      graded("old", 1, 3),
      graded("b", 1, 2),
      graded("c", 4, 1),
      reset("d", 1),
      { type: "crammed", card: "e", grade: 1, durationMs: 1, daysAgo: 0 },
      graded("f", 1, 0),
      undone(6, 0),
    ],
    { old: "new" },
  );
  const after = (daysAgo: number, ...grade: readonly (1 | 3 | 4)[]) =>
    [...cardsGradedAfter(study, today - daysAgo, ...grade)].toSorted();

  it("are those with a grade on a later day that is not undone, under their current ids", () => {
    expect(after(9)).toEqual(["a", "b", "c", "new"]);
    expect(after(4)).toEqual(["b", "c", "new"]);
    expect(after(2)).toEqual(["c"]);
    expect(after(1)).toEqual([]);
  });

  it("are only those with the grade that is asked for", () => {
    expect(after(9, 1)).toEqual(["b", "new"]);
    expect(after(9, 4)).toEqual(["c"]);
  });

  it("are found behind an event of the day before theirs: travelling west repeats a day", () => {
    const onDay = (card: string, day: number, seq: number): Event => ({
      type: "graded",
      card,
      grade: 3,
      durationMs: 1,
      writer: "w",
      seq,
      timestamp: seq,
      day,
    });
    const options = { scheduling: exact, aliases: {} };
    const travelled = replay([onDay("a", 11, 0), onDay("b", 10, 1), onDay("c", 12, 2)], options);
    expect([...cardsGradedAfter(travelled, 10)]).toEqual(["c", "a"]);
  });
});

describe("the events of a card", () => {
  const study = studyOf(
    [
      graded("old", 3, 5),
      graded("new", 4, 4),
      graded("old", 1, 3),
      undone(1, 3),
      { type: "cardsChanged", cards: ["old", "new", "b"], change: { type: "marked", on: true }, daysAgo: 2 },
      { type: "crammed", card: "new", grade: 1, durationMs: 1, daysAgo: 1 },
    ],
    { old: "new" },
  );
  const seqs = (events: readonly { readonly seq: number }[] = []) => events.map(({ seq }) => seq);

  it("are its grades and changes that are not undone, in order, under all its ids, each once", () => {
    expect(seqs(eventsOfCard(study, "new"))).toEqual([0, 2, 4]);
    expect(seqs(eventsOfCard(study, "b"))).toEqual([4]);
    expect(eventsOfCard(study, "c")).toEqual([]);
  });

  it("are the same where all cards are asked for at once", () => {
    const byCard = eventsByCard(study);
    expect([...byCard.keys()].toSorted()).toEqual(["b", "new"]);
    expect(seqs(byCard.get("new"))).toEqual([0, 2, 4]);
    expect(seqs(byCard.get("b"))).toEqual([4]);
  });

  it("name a card once that was named by two of its ids", () => {
    const [, , marked] = eventsOfCard(study, "new");
    expect(marked && cardsOfEvent(marked, study.aliases)).toEqual(["new", "b"]);
  });
});
