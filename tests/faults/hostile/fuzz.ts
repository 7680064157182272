/** Tries all kinds of hostile files from a seed, and counts the outcomes. */
import { type Random, createRandom } from "../random";
import { tryDeck } from "./decks";
import { tryBackup, trySave, trySettings } from "./files";
import type { Outcome } from "./outcome";

const kinds: readonly {
  readonly name: string;
  /** How many files in ten are of this kind. */
  readonly share: number;
  readonly attempt: (random: Random) => Outcome | Promise<Outcome>;
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
  /** Each with the seed that reproduces it. */
  readonly harm: readonly string[];
  /** The longest time that one file took, in milliseconds. */
  readonly longestMs: number;
};

/** React's effects and happy-dom's observers run after this many files, or they would accumulate. */
const filesPerFlush = 20;
const flushTasks = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Tries at least `count` files. Each has its own seed, so that it can be tried alone. */
export async function* fuzzAll(count: number, seed: number, clock: () => number): AsyncGenerator<Tally> {
  for (const { name, share, attempt } of kinds) {
    const counts = { refused: 0, harmless: 0 };
    const harm: string[] = [];
    let longestMs = 0;
    for (let i = 0; i < Math.ceil((count * share) / 10); i += 1) {
      if (i % filesPerFlush === 0) await flushTasks();
      const fileSeed = (seed * 1_000_003 + i) % 2 ** 31;
      const start = clock();
      const outcome = await outcomeOf(attempt, fileSeed);
      longestMs = Math.max(longestMs, clock() - start);
      if (outcome.type === "harm") harm.push(`seed ${fileSeed}: ${outcome.what}`);
      else counts[outcome.type] += 1;
    }
    yield { kind: name, ...counts, harm, longestMs };
  }
}

async function outcomeOf(attempt: (typeof kinds)[number]["attempt"], seed: number): Promise<Outcome> {
  try {
    return await attempt(createRandom(seed));
  } catch (error) {
    return {
      type: "harm",
      what: `it threw: ${error instanceof Error ? error.stack?.slice(0, 600) : String(error)}`,
    };
  }
}
