/** What the stores need from the browser. Tests pass their own. */
import { type WriterId } from "../domain/ids";
import type { EpochMs, DurationMs } from "../domain/time";
import type { FetchDeckFile } from "../storage/decks/loadDeckFile";
import type { DatabaseFactory } from "../storage/openDatabase";
import type { OptimizerRequest, OptimizerResponse } from "../workers/optimizerMessages";
import type { WorkloadRequest, WorkloadResponse } from "../workers/workloadMessages";
import type { PlannerRequest, PlannerResponse } from "../workers/plannerMessages";
import type { ProgressRequest, ProgressResponse } from "../workers/progressMessages";

export type Platform = {
  readonly clock: () => EpochMs;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** A random id of this tab, which no other tab has or had. */
  readonly writer: WriterId;
  /** Identifies the build. A checkpoint of another build is not used. */
  readonly buildId: string;
  /** Minutes east of UTC at a timestamp. */
  readonly utcOffsetMinutes: (timestamp: EpochMs) => number;
  /** localStorage; undefined where the browser forbids it. */
  readonly storage: Storage | undefined;
  readonly databaseFactory: DatabaseFactory;
  /** Whether the browser says that the log has no IndexedDB database yet; false if it doesn't say. */
  readonly isJournalAbsent: () => Promise<boolean>;
  /** Undefined outside of secure contexts. */
  readonly storageManager: StorageManager | undefined;
  /** Whether the browser asks the user before it grants persistent storage. */
  readonly promptsForPersistence: boolean;
  /** Calls the listener with what other tabs write, and its key. */
  readonly onOtherTabWrite: (listener: (key: string, text: string) => void) => void;
  /** Sends other tabs what this one has written, because they may have no localStorage that does. */
  readonly broadcast: (key: string, text: string) => void;
  /** Web Locks, which all tabs share. Without them, two tabs may do the same work twice. */
  readonly requestLock?: (
    name: string,
    options: LockOptions,
    run: (lock: Lock | null) => Promise<void> | void,
  ) => Promise<unknown>;
  /** Runs the function once, some seconds after the start. */
  readonly runAfterStart: (run: () => void) => void;
  /** Resolves when the browser is idle, after 200 ms at the latest. */
  readonly whenIdle: () => Promise<void>;
  /** Resolves after this duration; with 0, after pending work of the browser. */
  readonly wait: (durationMs: DurationMs) => Promise<void>;
  readonly fetchDeckFile: FetchDeckFile;
  /** Sends one request to a new optimizer worker. Returns a function that cancels it. */
  readonly runOptimizerWorker: (
    request: OptimizerRequest,
    onResponse: (response: OptimizerResponse) => void,
  ) => () => void;
  /** The same, with the planner's worker. */
  readonly runPlannerWorker: (
    request: PlannerRequest,
    onResponse: (response: PlannerResponse) => void,
  ) => () => void;
  /** The same, with the worker that simulates the workload. */
  readonly runWorkloadWorker: (
    request: WorkloadRequest,
    onResponse: (response: WorkloadResponse) => void,
  ) => () => void;
  /** The same, with the worker that sums up the reviews. */
  readonly runProgressWorker: (
    request: ProgressRequest,
    onResponse: (response: ProgressResponse) => void,
  ) => () => void;
};
