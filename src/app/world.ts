/** The world as a browser has it: what the store is given once, at the start. */
import { keysOf } from "../store/log/aside";
import { type World, journalName } from "../store/world";

export function world(): World {
  const channel = ifAllowed(() => new BroadcastChannel("retrain.log"));
  const storage = ifAllowed(() => window.localStorage);
  return {
    storage,
    // The name of this file holds a hash of what it says and imports.
    build: import.meta.url,
    // Never from sessionStorage: a duplicated tab would have the same name.
    writer: Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join(""),
    offset: (at) => -new Date(at).getTimezoneOffset(),
    listen: (heard) => {
      window.addEventListener("storage", ({ key, newValue }) => {
        if (key !== null && newValue !== null) heard(key, newValue);
      });
      window.addEventListener("pageshow", ({ persisted }) => {
        if (!persisted || !storage) return;
        // The page lay in the browser's memory, where nothing is heard.
        for (const key of keysOf(storage)) heard(key, storage.getItem(key) ?? "");
      });
      channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        const [key, text]: readonly unknown[] = Array.isArray(data) ? data : [];
        if (typeof key === "string" && typeof text === "string") heard(key, text);
      });
    },
    journal: {
      load: async () => {
        await painted();
        return import("../store/journaling");
      },
      isNew: hasNoJournal,
      database: () => window.indexedDB,
      rest: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin only
      tell: (key, text) => channel?.postMessage([key, text]),
    },
    later: (work) => void setTimeout(work, 3_000),
    ...("locks" in navigator && {
      alone: (work: () => void) => navigator.locks.request("retrain.seal", work),
    }),
  };
}

/** Resolves after the next paint; at once in a tab that nobody sees. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });

/** Undefined where the browser has no such thing, or throws at the name alone. */
function ifAllowed<T>(take: () => T): T | undefined {
  try {
    return take();
  } catch {
    return undefined;
  }
}

/** Firefox before 126 can't list its databases, and a private window may refuse to: then the journal is simply opened. */
async function hasNoJournal(): Promise<boolean> {
  try {
    const databases = await window.indexedDB.databases();
    return !databases.some(({ name }) => name === journalName);
  } catch {
    return false;
  }
}
