/** A few of the hostile files that `npm run test:faults -- --only hostile` tries by the ten thousand. */
import { expect, it } from "vitest";
import { tryAll } from "../../faults/hostile/all";

it("refuses hostile decks, backups, settings and saves with a reason, or they are harmless (500, by seed)", () => {
  const tallies = tryAll(500, 6, () => 0);
  expect(tallies.flatMap(({ harm }) => harm)).toEqual([]);
  // Neither would a fuzz that is all refused say anything, nor one that changes nothing.
  for (const { refused, harmless } of tallies) {
    expect(refused).toBeGreaterThan(0);
    expect(harmless).toBeGreaterThan(0);
  }
});
