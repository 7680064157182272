/** The journal starts after the page; its status until then, and when its code can't be loaded. */
import { expect, it } from "vitest";
import type { LoadJournalWriter } from "../../../src/state/journal/startJournal";
import { openStores } from "../openStores";

async function openWith(loadJournalWriter: LoadJournalWriter) {
  const waits: { readonly milliseconds: number; readonly end: () => void }[] = [];
  const { saveStatus } = await openStores(
    undefined,
    undefined,
    { wait: (milliseconds) => new Promise((end) => waits.push({ milliseconds, end })) },
    loadJournalWriter,
  );
  const endWait = async (milliseconds: number) => {
    await expect.poll(() => waits.map((each) => each.milliseconds)).toEqual([milliseconds]);
    waits.pop()?.end();
  };
  return { endWait, state: () => saveStatus.getState().indexedDb };
}

it("is opening while its code loads", async () => {
  const { state } = await openWith(() => new Promise(() => undefined));
  await expect.poll(state).toBe("opening");
});

it("says that its code is missing when it can't be loaded, and starts once it can", async () => {
  let isOnline = false;
  let starts = 0;
  const { endWait, state } = await openWith(() =>
    isOnline
      ? Promise.resolve({ runJournalWriter: async () => void (starts += 1) })
      : Promise.reject(new TypeError("offline")),
  );
  await endWait(100);
  await expect.poll(state).toBe("codeMissing");
  expect(starts).toBe(0);
  isOnline = true;
  await endWait(30_000);
  await expect.poll(() => starts).toBe(1);
});
