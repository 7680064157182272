/** All kinds of hostile files, tried by a seed, and counted by what became of them. */
import { type Dice, dice } from "../chance";
import { tryDeck } from "./decks";
import { tryBackup, trySave, trySettings } from "./files";
import type { Outcome } from "./outcome";

const kinds: readonly {
  readonly name: string;
  /** Of ten files, how many are of this kind. */
  readonly share: number;
  readonly attempt: (chance: Dice) => Outcome;
}[] = [
  { name: "decks", share: 4, attempt: tryDeck },
  { name: "backups", share: 3, attempt: tryBackup },
  { name: "settings records", share: 1, attempt: trySettings },
  { name: "saves", share: 2, attempt: trySave },
];

export type Tally = {
  readonly kind: string;
  readonly refused: number;
  readonly harmless: number;
  /** Each with the seed that makes it again. */
  readonly harm: readonly string[];
  /** The longest that one file took, milliseconds. */
  readonly longest: number;
};

/** What a page puts off (React's effects, happy-dom's observers) is done after so many files, or it would pile up. */
const together = 20;
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Tries `count` files or a few more. Each has a seed of its own, so that one can be tried alone. */
export async function* tryAll(count: number, seed: number, clock: () => number): AsyncGenerator<Tally> {
  for (const { name, share, attempt } of kinds) {
    const counts = { refused: 0, harmless: 0 };
    const harm: string[] = [];
    let longest = 0;
    for (let i = 0; i < Math.ceil((count * share) / 10); i += 1) {
      if (i % together === 0) await turn();
      const own = (seed * 1_000_003 + i) % 2 ** 31;
      const begun = clock();
      const outcome = outcomeOf(attempt, own);
      longest = Math.max(longest, clock() - begun);
      if (outcome.as === "harm") harm.push(`seed ${own}: ${outcome.what}`);
      else counts[outcome.as] += 1;
    }
    yield { kind: name, ...counts, harm, longest };
  }
}

function outcomeOf(attempt: (chance: Dice) => Outcome, seed: number): Outcome {
  try {
    return attempt(dice(seed));
  } catch (error) {
    return {
      as: "harm",
      what: `it threw: ${error instanceof Error ? error.stack?.slice(0, 600) : String(error)}`,
    };
  }
}
