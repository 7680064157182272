/** Backs up without a session's summary: when Review is left, when a custom session is ended on Today, and after the start. Its code is loaded only then. */
import type { Stores } from "../stores";
import { waitUntil } from "../waitUntil";

/** Never rejects. If the code can't be loaded, the next start makes up for it. */
export async function backUpInBackground(stores: Stores): Promise<void> {
  const { platform } = stores;
  await platform.whenIdle();
  const module = await import("./runPostSessionBackup").catch(() => undefined);
  await module?.runPostSessionBackup(stores, platform.clock());
}

/** Backs up what an earlier visit has left, such as a tab that was closed during a review. */
export async function backUpEarlierEvents(stores: Stores): Promise<void> {
  // Until the journal is open, events may be missing in the log.
  await waitUntil(stores.saveStatus, ({ indexedDb }) => indexedDb === "open");
  await backUpInBackground(stores);
}
