// @vitest-environment happy-dom
/** A few of the hostile files that `npm run test:faults -- --only hostile` tries by the ten thousand. */
import { expect, it } from "vitest";
import { type Tally, fuzzAll } from "../../faults/hostile/fuzz";

it("refuses hostile decks, backups, settings and saves with a reason, or they are harmless (500, by seed)", async () => {
  const tallies: Tally[] = [];
  for await (const tally of fuzzAll(500, 6, () => 0)) tallies.push(tally);
  expect(tallies.flatMap(({ harm }) => harm)).toEqual([]);
  // A fuzz test of which all files are refused, or none, would prove nothing.
  for (const { refused, harmless } of tallies) {
    expect(refused).toBeGreaterThan(0);
    expect(harmless).toBeGreaterThan(0);
  }
});
