/** Which card to ask near the end of the minutes, by what the rest of them can still gain. */
import { describe, expect, it } from "vitest";
import { type Candidate, choosePlannedCard } from "../../../src/domain/planning/choosePlannedCard";
import { type RepeatChances, createDynamics } from "../../../src/domain/planning/person/studyModel";
import { model } from "./requests";

/** A new card takes 30 seconds, a recalled one 10 and a forgotten one 25. */
const dynamics = createDynamics(model);
const choose = (left: number, ...candidates: readonly Candidate[]) =>
  choosePlannedCard(candidates, left, dynamics);
const newCard = (gain: number): Candidate => ({ gain, isNew: true, recall: 0 });
const known = (gain: number, recall = 1): Candidate => ({ gain, isNew: false, recall });

describe("the next card", () => {
  it("is the first one while there are more than five of the longest answers left, and none of no cards", () => {
    expect(choose(151, newCard(0.3), known(0.2))).toBe(0);
    expect(choose(151, known(0.2))).toBe(0);
    expect(choose(150, newCard(0.3), known(0.2))).toBe(1);
    expect(choose(151)).toBeUndefined();
    expect(choose(150)).toBeUndefined();
  });

  it("is one whose longest answer fits", () => {
    expect(choose(30, newCard(0.3), known(0.2))).toBe(0);
    expect(choose(29, newCard(0.3), known(0.2))).toBe(1);
    expect(choose(25, newCard(0.3), known(0.2))).toBe(1);
    expect(choose(24, newCard(0.3), known(0.2))).toBeUndefined();
    expect(choose(0, known(0.2))).toBeUndefined();
    // More was spent than there was.
    expect(choose(-40, known(0.2))).toBeUndefined();
  });

  it("counts with every second: of two, one for each of two known cards", () => {
    const quick = createDynamics({ ...model, seconds: { new: 2, recalled: 1, forgotten: 1, repeated: 1 } });
    expect(choosePlannedCard([known(0.2)], 1, quick)).toBe(0);
    expect(choosePlannedCard([newCard(0.3), known(0.2), known(0.2)], 2, quick)).toBe(1);
    expect(choosePlannedCard([newCard(0.5), known(0.2), known(0.2)], 2, quick)).toBe(0);
  });

  it("is the one after which the rest is filled best", () => {
    // Two known cards gain 0.4, a new one leaves time for nothing else.
    expect(choose(35, newCard(0.3), known(0.2), known(0.2))).toBe(1);
    // After one known card the second doesn't fit.
    expect(choose(34, newCard(0.3), known(0.2), known(0.2))).toBe(0);
    // There is no second known card.
    expect(choose(35, newCard(0.3), known(0.2))).toBe(0);
    // A known card leaves time for a new one, 0.7 together, or only for another known one, 0.4.
    expect(choose(40, newCard(0.5), known(0.2))).toBe(1);
    expect(choose(39, newCard(0.5), known(0.2))).toBe(0);
    // Before two new cards there is no time for a known one that gains less.
    expect(choose(60, known(0.2), newCard(0.5), newCard(0.5))).toBe(1);
    expect(choose(70, newCard(0.5), newCard(0.5), known(0.2))).toBe(2);
  });

  it("skips a card if a later one fills the rest better", () => {
    // Both fit one after the other only if the first one is recalled.
    expect(choose(35, known(0.2, 0), known(0.19, 1), known(0.1, 1))).toBe(1);
    expect(choose(50, known(0.2, 0), known(0.19, 1), known(0.1, 1))).toBe(0);
  });

  it("counts parts of a second that are left", () => {
    expect(choose(30.5, newCard(0.3))).toBe(0);
    expect(choose(29.5, newCard(0.3))).toBeUndefined();
    const slower = createDynamics({ ...model, seconds: { ...model.seconds, new: 30.4 } });
    expect(choosePlannedCard([newCard(0.3)], 30.5, slower)).toBe(0);
    expect(choosePlannedCard([newCard(0.3)], 30.3, slower)).toBeUndefined();
  });

  it("counts on a forgotten card to take longer", () => {
    // After a card that is recalled by half there is time for another one by half: 1.5 times its gain.
    expect(choose(35, newCard(0.3), known(0.199, 0.5), known(0.199, 0.5))).toBe(0);
    expect(choose(35, newCard(0.3), known(0.201, 0.5), known(0.201, 0.5))).toBe(1);
  });

  it("is begun if its first answer fits: learning steps after it can wait", () => {
    const steps = createDynamics({
      ...model,
      sameDayRepeats: { first: [[0, 0, 1], [0, 0, 1], [0, 1], [1]], forgotten: [0, 1] },
    });
    expect(choosePlannedCard([newCard(0.3)], 30, steps)).toBe(0);
    expect(choosePlannedCard([known(0.1, 0.9)], 25, steps)).toBe(0);
  });

  it("counts with all that a new card may take: a second one fits if the first needs no repeats", () => {
    const steps = (repeats: RepeatChances) =>
      createDynamics({
        ...model,
        sameDayRepeats: { first: [repeats, repeats, repeats, repeats], forgotten: [1] },
      });
    // Two new cards fit into 60 seconds if the first has no repeat, but not if it has one, as on average it does.
    const candidates = [known(0.05), known(0.05), known(0.05), newCard(0.29), newCard(0.29)];
    expect(choosePlannedCard(candidates, 60, steps([0.9, 0, 0.1]))).toBe(3);
    expect(choosePlannedCard(candidates, 60, steps([0, 1]))).toBe(0);
  });

  it("is the first of those that gain the same", () => {
    expect(choose(25, known(0.2), known(0.2))).toBe(0);
    expect(choose(25, known(0.1), known(0.2), known(0.2))).toBe(1);
  });

  it("is among the first twelve known cards and the first twelve new ones, wherever they stand", () => {
    const twelve = Array.from({ length: 12 }, () => known(0.1));
    expect(choose(25, ...twelve.slice(1), known(0.9))).toBe(11);
    expect(choose(25, ...twelve, known(0.9))).toBe(0);
    expect(choose(30, ...twelve, newCard(0.9))).toBe(12);
    expect(choose(30, ...Array.from({ length: 12 }, () => newCard(0.3)), newCard(0.9))).toBe(0);
  });
});
