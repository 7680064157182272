/** The browser's clock, storage and messaging, passed to the stores once at start-up. */
import { listKeys } from "../storage/eventLog/quarantine";
import { type Platform, journalDatabaseName } from "../state/platform";

export function createBrowserPlatform(): Platform {
  const channel = ifAccessible(() => new BroadcastChannel("retrain.log"));
  const storage = ifAccessible(() => window.localStorage);
  return {
    storage,
    // The built file's name contains a hash of its content and imports.
    buildId: import.meta.url,
    // Not from sessionStorage: a duplicated tab would get the same id.
    writer: Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join(""),
    utcOffsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
    onOtherTabWrite: (onChange) => {
      window.addEventListener("storage", ({ key, newValue }) => {
        if (key !== null && newValue !== null) onChange(key, newValue);
      });
      window.addEventListener("pageshow", ({ persisted }) => {
        if (!persisted || !storage) return;
        // A page in the back/forward cache receives no storage events, so everything is read again.
        for (const key of listKeys(storage)) onChange(key, storage.getItem(key) ?? "");
      });
      channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        const [key, text]: readonly unknown[] = Array.isArray(data) ? data : [];
        if (typeof key === "string" && typeof text === "string") onChange(key, text);
      });
    },
    journal: {
      loadWriter: async () => {
        await afterNextPaint();
        return import("../state/journalWriter");
      },
      isAbsent: isDatabaseMissing,
      databaseFactory: () => window.indexedDB,
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin only
      broadcast: (key, text) => channel?.postMessage([key, text]),
    },
    runWhenIdle: (work) => void setTimeout(work, 3_000),
    ...("locks" in navigator && {
      runExclusively: (work: () => void) => navigator.locks.request("retrain.seal", work),
    }),
  };
}

/** Resolves after the next paint; immediately in a hidden tab. */
const afterNextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });

/** Undefined where the browser lacks the interface or throws on access. */
function ifAccessible<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

/** Firefox before 126 can't list databases, and a private window may refuse. Then the answer is false and the database is opened. */
async function isDatabaseMissing(): Promise<boolean> {
  try {
    const databases = await window.indexedDB.databases();
    return !databases.some(({ name }) => name === journalDatabaseName);
  } catch {
    return false;
  }
}
