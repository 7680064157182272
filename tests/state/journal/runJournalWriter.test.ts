/** The journal writer retries a failed database, with growing delays. */
import { describe, expect, it, vi } from "vitest";
import { firstRetryDelayMs, fullRetryDelayMs } from "../../../src/state/journal/runJournalWriter";
import { FakeBrowser, waitForJournal, waitUntilSaved } from "../fakeBrowser";
import { morning } from "../openStores";

/** Resolves with the delay of the writer, once it waits. */
async function nextWait(browser: FakeBrowser) {
  await expect.poll(() => browser.waits).toHaveLength(1);
  const wait = browser.waits.pop();
  if (!wait) throw new Error("no wait");
  return wait;
}

describe("a database that can't be opened", () => {
  it("is retried after a delay that doubles, up to 13 minutes", async () => {
    const browser = new FakeBrowser();
    browser.database = () => null;
    await browser.openTab();
    const delays: number[] = [];
    for (let i = 0; i < 11; i += 1) {
      const { milliseconds, end } = await nextWait(browser);
      delays.push(milliseconds);
      end();
    }
    expect(delays).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8].map((exponent) => firstRetryDelayMs * 2 ** exponent),
    );
  });

  it("is retried after the first delay again, once it was open in between", async () => {
    const browser = new FakeBrowser();
    browser.database = () => null;
    const tab = await browser.openTab();
    (await nextWait(browser)).end();
    const second = await nextWait(browser);
    expect(second.milliseconds).toBe(2 * firstRetryDelayMs);
    browser.database = () => browser.databases;
    second.end();
    await waitUntilSaved(tab);
    browser.database = () => null;
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("gone", "InvalidStateError");
    });
    tab.gradeCard("c/s/a:name", 3, 1, morning);
    expect((await nextWait(browser)).milliseconds).toBe(firstRetryDelayMs);
    put.mockRestore();
  });

  it("is retried at once when there is a new event", async () => {
    const browser = new FakeBrowser();
    browser.database = () => null;
    const tab = await browser.openTab();
    await waitForJournal(tab, "denied");
    browser.database = () => browser.databases;
    tab.gradeCard("c/s/a:name", 3, 1, morning);
    await waitUntilSaved(tab);
    expect(tab.saveStatus.getState().savedCount).toBe(2);
  });
});

describe("a full database", () => {
  it("is retried after a fixed delay, on the same connection", async () => {
    const browser = new FakeBrowser();
    let openCount = 0;
    browser.database = () => {
      openCount += 1;
      return browser.databases;
    };
    const tab = await browser.openTab();
    await waitUntilSaved(tab);
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    tab.gradeCard("c/s/a:name", 3, 1, morning);
    const wait = await nextWait(browser);
    expect(wait.milliseconds).toBe(fullRetryDelayMs);
    expect(tab.saveStatus.getState().indexedDb).toBe("full");
    put.mockRestore();
    wait.end();
    await waitUntilSaved(tab);
    expect(openCount).toBe(1);
  });
});
