/** The browser's interfaces that the stores need, passed to them at start-up. */
import { whenIdle } from "../../browser/whenIdle";
import { reportMissingFile } from "../../browser/missingFile";
import type { Platform } from "../../state/platform";
import { journalDatabaseName } from "../../storage/databaseNames";
import { deckFileUrl } from "../../storage/decks/deckFileUrl";
import { listenToOtherTabs } from "./listenToOtherTabs";
import { runOptimizerWorker, runPlannerWorker, runProgressWorker, runWorkloadWorker } from "./runWorkers";

export function createBrowserPlatform(): Platform {
  const channel = ifAccessible(() => new BroadcastChannel("retrain.log"));
  const storage = ifAccessible(() => window.localStorage);
  return {
    clock: () => Date.now(),
    random: () => Math.random(),
    // Not from sessionStorage: a duplicated tab would get the same id.
    writer: Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join(""),
    // The built file's name contains a hash of its content and imports.
    buildId: import.meta.url,
    utcOffsetMinutes: (timestamp) => -new Date(timestamp).getTimezoneOffset(),
    storage,
    databaseFactory: () => window.indexedDB,
    isJournalAbsent,
    storageManager: "storage" in navigator ? navigator.storage : undefined,
    promptsForPersistence: /\bFirefox\//.test(navigator.userAgent),
    onOtherTabWrite: (listener) => listenToOtherTabs(listener, storage, channel),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin only
    broadcast: (key, text) => channel?.postMessage([key, text]),
    ...("locks" in navigator && {
      requestLock: (name, options, run) => navigator.locks.request(name, options, run),
    }),
    runAfterStart: (run) => void setTimeout(run, 3_000),
    whenIdle,
    wait: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
    fetchDeckFile: (file) => {
      const url = deckFileUrl(file);
      return url === undefined ? undefined : fetchData(url);
    },
    runOptimizerWorker,
    runWorkloadWorker,
    runPlannerWorker,
    runProgressWorker,
  };
}

/** File names have a hash of the content, so a file that is gone belongs to an older version. Some hosts answer with the app's page then. */
async function fetchData(url: string): Promise<Response> {
  const response = await fetch(url);
  const isPage = response.headers.get("content-type")?.startsWith("text/html");
  if (response.status !== 404 && !isPage) return response;
  reportMissingFile();
  return new Response(null, { status: 404 });
}

/** Undefined where the browser lacks the interface or throws on access. */
function ifAccessible<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

/** Firefox before 126 can't list databases, and a private window may refuse. Then the answer is false and the database is opened. */
async function isJournalAbsent(): Promise<boolean> {
  try {
    const databases = await window.indexedDB.databases();
    return !databases.some(({ name }) => name === journalDatabaseName);
  } catch {
    return false;
  }
}
