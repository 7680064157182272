/** What the store needs of the world, handed in once at the start so that tests can hand in another. */
import type { WriterId } from "../domain/events/log";

export type Platform = {
  /** Undefined where the browser forbids it. */
  readonly storage: Storage | undefined;
  /** Absent in a world that keeps no journal. */
  readonly journal?: JournalPlatform;
  /** A name for the code that runs: what one build reckoned, another reckons again. */
  readonly buildId: string;
  /** A name for this tab that no other has or had. */
  readonly writer: WriterId;
  /** Minutes east of UTC at an instant (epoch milliseconds). */
  readonly utcOffsetMinutes: (timestamp: number) => number;
  /** Calls back with what other tabs write, and the key under which they do. */
  readonly onOtherTabWrite: (listener: (key: string, text: string) => void) => void;
  /** Runs work when nobody waits for anything. */
  readonly runWhenIdle: (work: () => void) => void;
  /** Runs work while no other tab runs its own; a Web Lock. Without one, two tabs may do the same work twice. */
  readonly runExclusively?: (work: () => void) => Promise<unknown>;
};

/** What the journal's database is called. */
export const journalDatabaseName = "retrain";

export type JournalPlatform = {
  /** The code of the journal, which is not needed before the first paint. */
  readonly loadWriter: () => Promise<{
    readonly runJournalWriter: (writer: WriterId, platform: JournalPlatform) => Promise<void>;
  }>;
  /** Whether the browser says that no journal was ever begun; false where it doesn't say. */
  readonly isAbsent: () => Promise<boolean>;
  /** Throws, or has nothing to give, where the browser forbids it. */
  readonly databaseFactory: () => IDBFactory | null | undefined;
  /** Comes back after so many milliseconds; after none, when whoever waits has had a turn. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Tells the other tabs what is in the journal now: they may have no storage that does. */
  readonly broadcast: (key: string, text: string) => void;
};
