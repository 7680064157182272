/** Keeps the journal while the page is open: first the union with what is here, then every event of this tab. */
import type { Writer } from "../domain/log";
import { type Journal, type Loss, openJournal } from "./log/journal";
import { rowMaker } from "./log/journalRows";
import { unite } from "./journalUnion";
import { nowSaving } from "./saving";
import { useStudy } from "./study";
import type { JournalWorld } from "./world";

/** Milliseconds until a journal that failed is tried again; twice as many after each failure. */
const firstWait = 3_000;

/** Comes back only where a newer Retrain took the database over. */
export async function keepJournal(writer: Writer, { database, rest, tell }: JournalWorld): Promise<void> {
  const maker = rowMaker(writer);
  let failures = 0;
  let wake = () => undefined as void;

  /** Waits for something to do, or for `milliseconds`. */
  const change = (milliseconds?: number): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      if (milliseconds !== undefined) void rest(milliseconds).then(resolve);
    });

  /** One connection, from its opening to its end. */
  async function connect(): Promise<Loss> {
    const factory = database();
    if (!factory) throw new Error("there is no IndexedDB");
    const journal = await openJournal(factory, {
      onBlocked: () => nowSaving({ journal: "blocked" }),
      onLoss: () => wake(),
    });
    try {
      await unite(journal, maker, () => rest(0));
      failures = 0;
      return await follow(journal);
    } finally {
      journal.close();
    }
  }

  /** Writes what this tab does, as it does it, until the connection ends. */
  async function follow(journal: Journal): Promise<Loss> {
    let saved = 0;
    let kept = 0;
    nowSaving({ journal: "open", saved });
    for (;;) {
      const loss = journal.loss();
      if (loss) return loss;
      const state = useStudy.getState();
      // What a backup brought may have a line that only a newer Retrain can read: never under its key.
      const rows = [...maker.rows(state.own.slice(saved)), ...maker.segments(state.kept.slice(kept))];
      if (rows.length === 0) {
        await change();
        continue;
      }
      try {
        await journal.write(rows);
      } catch (failure) {
        if (!isNamed(failure, "QuotaExceededError")) throw failure;
        nowSaving({ journal: "full" });
        await change(firstWait * 8);
        continue;
      }
      saved = state.own.length;
      kept = state.kept.length;
      nowSaving({ journal: "open", saved });
      for (const { key, text } of rows) tell(key, text);
    }
  }

  useStudy.subscribe(() => wake());
  for (;;) {
    try {
      if ((await connect()) === "newer") return nowSaving({ journal: "newer" });
      // Taken away: whatever had been saved there is to be saved again.
      nowSaving({ journal: "opening", saved: 0 });
    } catch (failure) {
      if (isNamed(failure, "VersionError")) return nowSaving({ journal: "newer" });
      const why = failure instanceof Error ? failure.message : String(failure);
      nowSaving({ journal: isNamed(failure, "QuotaExceededError") ? "full" : "refused", why });
      await change(firstWait * 2 ** Math.min(failures, 8));
      failures += 1;
    }
  }
}

const isNamed = (failure: unknown, name: string): boolean =>
  failure instanceof DOMException && failure.name === name;
