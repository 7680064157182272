/** The journal in IndexedDB beside the log in localStorage: no event that is shown as saved is lost when one of the two fails. */
import { IDBFactory, forceCloseDatabase } from "fake-indexeddb";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { eventIdOf } from "../../../../src/domain/events/event";
import { memoryOf } from "../../../../src/domain/study/study";
import { openJournal } from "../../../../src/storage/eventLog/journal/journal";
import { encodeSegment } from "../../../../src/storage/eventLog/codec/segmentCodec";
import {
  FakeBrowser,
  events,
  openRawDatabase,
  putRow,
  requestResult,
  rowsOf,
  waitForJournal,
  waitUntilSaved,
} from "../../../state/fakeBrowser";
import { type OpenedStores, morning } from "../../../state/openStores";
import { FakeStorage } from "../../fakeStorage";
import { sampleGrades } from "../sampleEvents";

const minute = 60_000;
const gradeSome = (tab: OpenedStores, count: number, from = 0) => {
  for (let i = from; i < from + count; i += 1)
    tab.gradeCard(`c/s/${i % 9}:name`, 3, 1_000, morning + i * minute);
};
const notificationIds = (tab: OpenedStores) => tab.listNotifications().map(({ id }) => id);

/** A tab whose copies are merged. */
async function opened(browser: FakeBrowser): Promise<OpenedStores> {
  const tab = await browser.openTab();
  await waitUntilSaved(tab);
  return tab;
}

/** The same after localStorage was cleared. */
function clearedAndOpened(browser: FakeBrowser): Promise<OpenedStores> {
  browser.storage?.clear();
  return opened(browser);
}

async function graded(browser: FakeBrowser, count = 5): Promise<OpenedStores> {
  const tab = await browser.openTab();
  gradeSome(tab, count);
  await waitUntilSaved(tab);
  return tab;
}

describe("an event that counts as saved", () => {
  it("is in the database, row by row as in localStorage", async () => {
    const browser = new FakeBrowser();
    await graded(browser);
    expect(Object.fromEntries(await rowsOf(browser.databases))).toEqual(
      Object.fromEntries(browser.storage?.map ?? []),
    );
  });

  it("is counted only when its transaction is complete, and grading does not wait for it", async () => {
    const tab = await graded(new FakeBrowser());
    tab.gradeCard("c/s/x:name", 4, 1, morning + 60 * minute);
    expect(memoryOf(tab.study.getState().study, "c/s/x:name")).toBeDefined();
    expect(tab.saveStatus.getState().savedCount).toBe(6);
    await waitUntilSaved(tab);
    expect(tab.saveStatus.getState().savedCount).toBe(7);
  });

  it("creates the journal if it is the first one", async () => {
    const browser = new FakeBrowser();
    browser.isNew = true;
    const tab = await browser.openTab();
    expect(tab.saveStatus.getState().indexedDb).toBe("notStarted");
    tab.gradeCard("a", 3, 1, morning);
    await waitUntilSaved(tab);
  });

  it("waits until the journal is open", async () => {
    const browser = new FakeBrowser();
    const tab = await browser.openTab();
    gradeSome(tab, 200);
    expect(tab.saveStatus.getState().savedCount).toBe(0);
    await waitUntilSaved(tab);
    const again = await clearedAndOpened(browser);
    expect(events(again)).toEqual(events(tab));
  });
});

describe("either copy", () => {
  it("restores the other: localStorage was cleared", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser, 300);
    const again = await clearedAndOpened(browser);
    expect(events(again)).toEqual(events(tab));
    expect(again.listNotifications()).toEqual([]);
    browser.databases = new IDBFactory();
    const third = await browser.openTab();
    expect(events(third)).toEqual(events(tab));
  });

  it("restores the other: the database was deleted", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser, 300);
    browser.databases = new IDBFactory();
    await waitUntilSaved(await browser.openTab());
    const third = await clearedAndOpened(browser);
    expect(events(third)).toEqual(events(tab));
  });

  it("may lack events that the other has: they are merged", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser, 40);
    const keys = [...(browser.storage?.map.keys() ?? [])];
    for (const key of keys.filter((_, i) => i % 2 === 0)) browser.storage?.map.delete(key);
    const db = await openRawDatabase(browser.databases);
    const log = db.transaction("log", "readwrite").objectStore("log");
    for (const key of keys.filter((_, i) => i % 2 === 1)) await requestResult(log.delete(key));
    db.close();
    const again = await opened(browser);
    expect(events(again)).toEqual(events(tab));
  });

  it("gets the events of a restored backup", async () => {
    const first = await graded(new FakeBrowser());
    const browser = new FakeBrowser();
    const tab = await browser.openTab();
    const backup = tab.openBackup(
      first.createBackup(morning).text.replaceAll(/"writer":"w1"/g, '"writer":"other"'),
    );
    await waitUntilSaved(tab);
    tab.restoreBackup(backup, morning);
    gradeSome(tab, 1, 50);
    await waitUntilSaved(tab);
    const again = await clearedAndOpened(browser);
    expect(events(again)).toEqual(events(tab));
    expect(events(again)).toHaveLength(8);
  });
});

describe("a copy that is denied", () => {
  it("localStorage: all events are in the database, and the app says what isn't saved", async () => {
    const browser = new FakeBrowser();
    browser.storage = undefined;
    const tab = await graded(browser);
    expect(notificationIds(tab)).toEqual(["saveStatus"]);
    expect(tab.listNotifications()[0]?.message).toMatch(
      /saved in its database \(IndexedDB\).*settings will be lost/,
    );
    const again = await opened(browser);
    expect(events(again)).toEqual(events(tab));
  });

  it.each<[string, () => IDBFactory | null]>([
    ["doesn't exist", () => null],
    [
      "throws when it is named",
      () => {
        throw new DOMException("denied", "SecurityError");
      },
    ],
    [
      "throws when opened",
      () =>
        Object.assign(new IDBFactory(), {
          open: () => {
            throw new DOMException("denied", "InvalidStateError");
          },
        }),
    ],
  ])(
    "a database that %s: all events are in localStorage, and the app says what that means",
    async (_, database) => {
      const browser = new FakeBrowser();
      browser.database = database;
      const tab = await browser.openTab();
      gradeSome(tab, 5);
      await waitForJournal(tab, "denied");
      expect(notificationIds(tab)).toEqual(["saveStatus"]);
      expect(tab.listNotifications()[0]?.message).toMatch(/saved in one place only \(localStorage\)/);
      expect(tab.saveStatus.getState().savedCount).toBe(0);
      expect(events(await browser.openTab())).toEqual(events(tab));
      // It is retried with the next event, and then everything is saved.
      browser.database = () => browser.databases;
      gradeSome(tab, 1, 5);
      await waitUntilSaved(tab);
      expect(tab.listNotifications()).toEqual([]);
    },
  );

  it("the code of the journal: all events are in localStorage, and the app says what that means", async () => {
    const browser = new FakeBrowser();
    browser.isOnline = false;
    const tab = await browser.openTab();
    gradeSome(tab, 5);
    await waitForJournal(tab, "codeMissing");
    expect(notificationIds(tab)).toEqual(["saveStatus"]);
    browser.isOnline = true;
    await opened(browser);
    const third = await clearedAndOpened(browser);
    expect(events(third)).toEqual(events(tab));
  });

  it("both: cards can be graded, and the app says that nothing is saved", async () => {
    const browser = new FakeBrowser();
    browser.storage = undefined;
    browser.database = () => null;
    const tab = await browser.openTab();
    gradeSome(tab, 3);
    await waitForJournal(tab, "denied");
    expect(tab.listNotifications()[0]?.message).toMatch(/can't be saved.*backup.*Allow storage/);
    expect(events(tab)).toHaveLength(4);
  });
});

describe("a copy that is full", () => {
  const quota = () => new DOMException("full", "QuotaExceededError");

  it("localStorage: events are saved in the journal, which is reported, and written later", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser);
    if (browser.storage) browser.storage.quota = 10;
    gradeSome(tab, 3, 5);
    await waitUntilSaved(tab);
    expect(notificationIds(tab)).toEqual(["saveStatus"]);
    expect(tab.listNotifications()[0]?.message).toMatch(/still saved in the browser's database/);
    if (browser.storage) browser.storage.quota = Number.POSITIVE_INFINITY;
    gradeSome(tab, 1, 8);
    expect(tab.listNotifications()).toEqual([]);
    browser.databases = new IDBFactory();
    expect(events(await browser.openTab())).toEqual(events(tab));
  });

  it("the journal: events don't count as saved, which is reported, and are written later", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser);
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw quota();
    });
    gradeSome(tab, 3, 5);
    await waitForJournal(tab, "full");
    expect(tab.saveStatus.getState().savedCount).toBe(6);
    expect(tab.listNotifications()[0]?.message).toMatch(/database is full.*saved in one place only/);
    put.mockRestore();
    gradeSome(tab, 1, 8);
    await waitUntilSaved(tab);
    expect(tab.listNotifications()).toEqual([]);
    const again = await clearedAndOpened(browser);
    expect(events(again)).toEqual(events(tab));
  });

  it("the journal, for a segment: new events still fit as event rows, and are saved", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser, 100);
    gradeSome(tab, 100, 100);
    await waitUntilSaved(tab);
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      if (typeof key === "string" && key.startsWith("retrain.segment.")) throw quota();
      return put.call(this, value, key);
    });
    const again = await browser.openTab();
    gradeSome(again, 3, 200);
    await waitUntilSaved(again);
    expect(again.listNotifications()).toEqual([]);
    spy.mockRestore();
    const third = await clearedAndOpened(browser);
    expect(events(third)).toEqual(events(again));
  });

  it("both: it is reported, and everything is written when there is room", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser);
    if (browser.storage) browser.storage.quota = 10;
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw quota();
    });
    gradeSome(tab, 3, 5);
    await waitForJournal(tab, "full");
    expect(tab.listNotifications()[0]?.message).toMatch(/can't be saved.*Download a backup/);
    put.mockRestore();
    if (browser.storage) browser.storage.quota = Number.POSITIVE_INFINITY;
    gradeSome(tab, 1, 8);
    await waitUntilSaved(tab);
    expect(tab.listNotifications()).toEqual([]);
    expect(events(await browser.openTab())).toEqual(events(tab));
  });
});

describe("another version", () => {
  it("a newer one in another tab gets the database at once; this tab reports it and continues in localStorage", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser);
    const newer = await openJournal(() => browser.databases, calls, 2);
    expect((await newer.readRows()).rows.length).toBe(6);
    await waitForJournal(tab, "newerVersion");
    expect(tab.listNotifications()[0]?.message).toMatch(/newer version of Retrain.*Reload.*one place only/);
    gradeSome(tab, 2, 5);
    expect((await newer.readRows()).rows.length).toBe(6);
    expect(events(await browser.openTab())).toEqual(events(tab));
  });

  it("a database of a newer version is left unchanged", async () => {
    const browser = new FakeBrowser();
    const request = browser.databases.open("retrain", 7);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore("log").put("?", "x"));
    (await requestResult(request)).close();
    const tab = await browser.openTab();
    gradeSome(tab, 2);
    await waitForJournal(tab, "newerVersion");
    expect(await rowsOf(browser.databases)).toEqual([["x", "?"]]);
    expect(events(await browser.openTab())).toEqual(events(tab));
  });

  it("an old tab that doesn't close its connection is reported", async () => {
    const browser = new FakeBrowser();
    const oldConnection = await openRawDatabase(browser.databases, 1);
    let blocked = 0;
    const opening = openJournal(() => browser.databases, { ...calls, onBlocked: () => (blocked += 1) }, 2);
    await expect.poll(() => blocked).toBe(1);
    oldConnection.close();
    await opening;
  });

  it("a row of a newer version is left unchanged, also if localStorage has another under its key", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser);
    const text = "9 some words of a version to come";
    await putRow(browser.databases, "retrain.log.w1.2", text);
    await putRow(browser.databases, "retrain.pack.w1.0", "whatever");
    const again = await opened(browser);
    expect(notificationIds(again)).toEqual(["newerVersion"]);
    expect(events(again)).toEqual(events(tab));
    expect(Object.fromEntries(await rowsOf(browser.databases))).toMatchObject({
      "retrain.log.w1.2": text,
      "retrain.pack.w1.0": "whatever",
    });
    // The version number may be damage, so the event is stored beside the row.
    const third = await clearedAndOpened(browser);
    expect(events(third)).toEqual(events(tab));
  });

  it("a row of a newer version is left unchanged, also if a backup brings an event with its key", async () => {
    const browser = new FakeBrowser();
    const { text } = (await graded(new FakeBrowser())).createBackup(morning);
    const tab = await opened(browser);
    const row = "9 some words of a version to come";
    await putRow(browser.databases, "retrain.log.other.2", row);
    const backup = tab.openBackup(text.replaceAll('"writer":"w1"', '"writer":"other"'));
    tab.restoreBackup(backup, morning);
    await waitUntilSaved(tab);
    expect(Object.fromEntries(await rowsOf(browser.databases))).toMatchObject({
      "retrain.log.other.2": row,
    });
    const again = await clearedAndOpened(browser);
    expect(events(again)).toEqual(events(tab));
  });

  const calls = { onBlocked: () => undefined, onLoss: () => undefined };
});

describe("damage", () => {
  const flipped = (text: string) => text.slice(0, 6) + (text[6] === "x" ? "y" : "x") + text.slice(7);

  it.each<[string, (text: string) => unknown]>([
    ["flipped", flipped],
    ["cut off", (text) => text.slice(0, 9)],
    ["emptied", () => ""],
    ["something else", () => ({ strange: true })],
  ])(
    "a row of the journal that is %s is quarantined, offered for download, and repaired",
    async (_, damage) => {
      const browser = new FakeBrowser();
      const tab = await graded(browser);
      const key = "retrain.log.w1.3";
      const damaged = damage(browser.storage?.getItem(key) ?? "");
      await putRow(browser.databases, key, damaged);
      const again = await opened(browser);
      expect(events(again)).toEqual(events(tab));
      const text = typeof damaged === "string" ? damaged : JSON.stringify(damaged);
      expect(again.listNotifications()).toMatchObject([
        { message: expect.stringMatching(/repaired from the other copy/), download: { text } },
      ]);
      expect(again.saveStatus.getState().quarantined).toMatchObject([{ text }]);
      // The next start reports nothing, still has the damaged text, and the journal is complete.
      const third = await clearedAndOpened(browser);
      expect(third.listNotifications()).toEqual([]);
      expect(third.saveStatus.getState().quarantined).toMatchObject([{ text }]);
      expect(events(third)).toEqual(events(tab));
    },
  );

  it("that makes a row unreadable for the browser costs that row at most, and the row stays", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser);
    browser.storage?.clear();
    const failed = () => {
      throw new DOMException("Failed to read large IndexedDB value", "DataError");
    };
    const { get, getAll } = IDBObjectStore.prototype;
    const spies = [
      vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(function (this: IDBObjectStore) {
        return this.name === "log" ? failed() : getAll.call(this);
      }),
      vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (
        this: IDBObjectStore,
        key: IDBValidKey | IDBKeyRange,
      ) {
        return key === "retrain.log.w1.3" ? failed() : get.call(this, key);
      }),
    ];
    const again = await browser.openTab();
    gradeSome(again, 1, 5);
    await waitUntilSaved(again);
    expect(notificationIds(again)).toEqual(["unreadableJournal"]);
    expect(again.saveStatus.getState().isJournalRead).toBeUndefined();
    expect(events(again).map(eventIdOf)).toEqual(["w1.0", "w1.1", "w1.2", "w1.4", "w1.5", "w2.0", "w2.1"]);
    for (const spy of spies) spy.mockRestore();
    const third = await opened(browser);
    expect(events(third)).toEqual(events(tab));
  });

  it("in localStorage is repaired from the journal, which is reported", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser);
    const key = "retrain.log.w1.3";
    browser.storage?.setItem(key, flipped(browser.storage.getItem(key) ?? ""));
    const again = await opened(browser);
    expect(events(again)).toEqual(events(tab));
    expect(again.listNotifications()).toMatchObject([
      { message: expect.stringMatching(/repaired from the other copy/) },
    ]);
  });

  it("in localStorage is not reported as repaired if the journal is empty", async () => {
    const browser = new FakeBrowser();
    await graded(browser, 1);
    const { storage } = browser;
    if (!storage) throw new Error("no storage");
    for (const [key, text] of storage.map) storage.setItem(key, flipped(text));
    browser.databases = new IDBFactory();
    const again = await opened(browser);
    expect(events(again)).toEqual([]);
    expect(again.listNotifications()).toHaveLength(2);
    for (const { type } of again.listNotifications()) expect(type).toBe("damagedRow");
  });

  it("is not reported for an event row of a newer version whose event the journal has", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser);
    browser.storage?.setItem("retrain.log.w1.3", "99 words of a version to come");
    const again = await opened(browser);
    expect(notificationIds(again)).toEqual(["newerVersion"]);
    expect(events(again)).toEqual(events(tab));
  });

  it("in both is reported, both rows are offered for download, and the other events are there", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser);
    const key = "retrain.log.w1.3";
    const damaged = flipped(browser.storage?.getItem(key) ?? "");
    browser.storage?.setItem(key, damaged);
    await putRow(browser.databases, key, damaged);
    const again = await opened(browser);
    expect(events(again)).toEqual(events(tab).filter((event) => eventIdOf(event) !== "w1.3"));
    expect(again.listNotifications()).toHaveLength(2);
    for (const { message, download } of again.listNotifications()) {
      expect(message).toMatch(/damaged.*earlier backup/);
      expect(download?.text).toBe(damaged);
    }
    expect((await rowsOf(browser.databases, "aside")).map(([, value]) => value)).toEqual([
      { key, text: damaged },
    ]);
  });

  it("in a segment costs one block at most, and only if both copies have it", async () => {
    const browser = new FakeBrowser();
    const all = sampleGrades(600, "other");
    const segment = encodeSegment(all);
    await waitUntilSaved(await browser.openTab());
    await putRow(browser.databases, "retrain.segment.other.1", segment.replace(/;[^;]*;/, ";x;"));
    const again = await opened(browser);
    expect(events(again)).toEqual(all.slice(64));
    browser.storage?.setItem("retrain.segment.other.1", segment);
    const third = await opened(browser);
    expect(events(third)).toEqual(all);
  });
});

describe("a database that is lost while the page is open", () => {
  it("by deletion is created again, with all events", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser, 20);
    await requestResult(browser.databases.deleteDatabase("retrain"));
    await waitUntilSaved(tab);
    gradeSome(tab, 2, 20);
    await waitUntilSaved(tab);
    const again = await clearedAndOpened(browser);
    expect(events(again)).toEqual(events(tab));
  });

  it("because the browser closed it is opened again, with all events", async () => {
    const browser = new FakeBrowser();
    const connections: IDBDatabase[] = [];
    const open = browser.databases.open.bind(browser.databases);
    browser.databases.open = (name: string, version?: number) => {
      const request = open(name, version);
      request.addEventListener("success", () => connections.push(request.result));
      return request;
    };
    const tab = await graded(browser, 20);
    const [connection] = connections;
    if (!connection) throw new Error("never opened");
    forceCloseDatabase(connection as never);
    gradeSome(tab, 2, 20);
    await expect.poll(() => connections).toHaveLength(2);
    await waitUntilSaved(tab);
    const again = await clearedAndOpened(browser);
    expect(events(again)).toEqual(events(tab));
  });
});

describe("five tabs", () => {
  it.each([
    ["with localStorage", true],
    ["where it is denied", false],
  ])(
    "%s grade at once: no event is lost or duplicated, and all have the same memories",
    async (_, allowed) => {
      const browser = new FakeBrowser();
      if (!allowed) browser.storage = undefined;
      const tabs: OpenedStores[] = [];
      for (let i = 0; i < 5; i += 1) tabs.push(await browser.openTab());
      for (let i = 0; i < 40; i += 1) {
        for (const [t, tab] of tabs.entries())
          tab.gradeCard(`c/s/${(i + t) % 9}:name`, 3, 1, morning + i * minute);
        if (i % 10 === 0) await Promise.all(tabs.map(waitUntilSaved));
      }
      await Promise.all(tabs.map(waitUntilSaved));
      const count = tabs.reduce((sum, tab) => sum + tab.study.getState().tabEvents.length, 0);
      const [first] = tabs;
      if (!first) throw new Error("no tab");
      for (const tab of tabs) {
        expect(events(tab)).toEqual(events(first));
        for (let c = 0; c < 9; c += 1)
          expect(memoryOf(tab.study.getState().study, `c/s/${c}:name`)).toEqual(
            memoryOf(first.study.getState().study, `c/s/${c}:name`),
          );
      }
      expect(events(first)).toHaveLength(count);
      const again = await opened(browser);
      expect(events(again)).toEqual(events(first));
    },
  );
});

describe("a long history", () => {
  it("takes one row for a thousand events, and is restored completely", async () => {
    const browser = new FakeBrowser();
    const all = sampleGrades(20_000, "k");
    browser.storage = new FakeStorage();
    for (let i = 0; i < all.length; i += 1000)
      browser.storage.map.set(`retrain.segment.k.${i}`, encodeSegment(all.slice(i, i + 1000)));
    await waitUntilSaved(await browser.openTab());
    expect((await rowsOf(browser.databases)).length).toBeLessThan(50);
    browser.storage.clear();
    const again = await opened(browser);
    expect(events(again)).toEqual(all);
  });

  it("of event rows is compacted at the next start, by two tabs at once, and no event is lost", async () => {
    const browser = new FakeBrowser();
    const tab = await graded(browser, 400);
    const both = await Promise.all([browser.openTab(), browser.openTab()]);
    await Promise.all(both.map(waitUntilSaved));
    expect((await rowsOf(browser.databases)).length).toBeLessThan(4);
    const again = await clearedAndOpened(browser);
    expect(events(again)).toEqual(events(tab));
  });
});

it("loses no event that counted as saved, whatever is done to one copy and then to the other", async () => {
  type Move = "grade" | "reload" | "forget" | "clear" | "lose" | "fill" | "free" | "damage";
  const moves = fc.array(
    fc.constantFrom<Move>("grade", "grade", "reload", "forget", "clear", "lose", "fill", "free", "damage"),
    { minLength: 8, maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(moves, async (sequence) => {
      const browser = new FakeBrowser();
      const storage = new FakeStorage();
      browser.storage = storage;
      let tab = await browser.openTab();
      let old = new Map(storage.map);
      const savedIds = new Set<string>();
      const reload = async () => {
        tab = await browser.openTab();
        await waitUntilSaved(tab);
      };
      let offset = 0;
      for (const move of sequence) {
        if (move === "grade") {
          gradeSome(tab, 30, (offset += 30));
          await waitUntilSaved(tab);
          for (const event of tab.study.getState().tabEvents) savedIds.add(eventIdOf(event));
        }
        // After a kill of the browser, localStorage may have an earlier state.
        if (move === "forget") {
          storage.map.clear();
          for (const [key, text] of old) storage.map.set(key, text);
        }
        if (move === "clear") storage.map.clear();
        if (move === "lose") browser.databases = new IDBFactory();
        if (move === "fill") storage.quota = 100;
        // The next grade also writes what is missing in localStorage: until then only the journal has it.
        if (move === "free") {
          storage.quota = Number.POSITIVE_INFINITY;
          gradeSome(tab, 1, (offset += 1));
          await waitUntilSaved(tab);
        }
        if (move === "damage") {
          const [row] = await (storage.length > 0 ? rowsIfOpen(browser) : []);
          if (row) await putRow(browser.databases, row[0], "damaged");
        }
        if (move !== "grade" && move !== "free" && move !== "fill") {
          // One copy fails at a time: if the other is full, events may be lost, which is reported.
          if (storage.quota < 1_000) {
            storage.quota = Number.POSITIVE_INFINITY;
            if (move !== "forget" && move !== "clear") gradeSome(tab, 1, (offset += 1));
          }
          await reload();
        }
        if (move === "reload") old = new Map(storage.map);
      }
      await reload();
      const there = new Set(events(tab).map(eventIdOf));
      expect([...savedIds].filter((id) => !there.has(id))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

const rowsIfOpen = (browser: FakeBrowser) => rowsOf(browser.databases).catch(() => []);
