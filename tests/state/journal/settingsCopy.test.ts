/** The settings survive the loss of localStorage, as the events do. */
import { expect, it } from "vitest";
import { writeBackupFile } from "../../../src/state/backup/automaticBackup";
import { FakeStorage } from "../../storage/fakeStorage";
import { stubBackupFile } from "../backup/stubBackupFile";
import { FakeBrowser, putRow, rowsOf, waitForJournal, waitUntilSaved } from "../fakeBrowser";
import { type OpenedStores, morning } from "../openStores";

const key = "retrain.settings";
const settingsOf = (tab: OpenedStores) => tab.settings.getState().settings;
const copyIn = async ({ databases }: FakeBrowser) => new Map(await rowsOf(databases)).get(key);
const recordIn = ({ storage }: FakeBrowser): unknown => JSON.parse(storage?.getItem(key) ?? "null");

/** A browser with a reviewed card and `newPerDay` 7 in both copies. */
async function browserWithSettings(): Promise<FakeBrowser> {
  const browser = new FakeBrowser();
  const tab = await browser.openTab();
  tab.gradeCard("c/s/a:name", 3, 1_000, morning);
  tab.changeSettings({ newPerDay: 7 });
  await waitUntilSaved(tab);
  await expect.poll(() => copyIn(browser)).toBe(browser.storage?.getItem(key));
  return browser;
}

it("come back when localStorage is lost, and the backup file keeps them", async () => {
  const browser = await browserWithSettings();
  browser.storage = new FakeStorage();
  const tab = await browser.openTab();
  expect(settingsOf(tab).newPerDay).toBe(20);
  await waitForJournal(tab, "open");
  expect(settingsOf(tab).newPerDay).toBe(7);
  expect(recordIn(browser)).toMatchObject({ newPerDay: 7 });
  const file = stubBackupFile()();
  expect(await writeBackupFile(tab.stores, morning)).toEqual({ type: "written" });
  expect(JSON.parse(file.text).settings).toMatchObject({ newPerDay: 7 });
});

it("come back also without any event", async () => {
  const browser = new FakeBrowser();
  browser.isNew = true;
  const first = await browser.openTab();
  first.changeSettings({ newPerDay: 7 });
  await waitForJournal(first, "open");
  await expect.poll(() => copyIn(browser)).toBe(browser.storage?.getItem(key));
  browser.isNew = false;
  browser.storage = new FakeStorage();
  const tab = await browser.openTab();
  await waitForJournal(tab, "open");
  expect(settingsOf(tab).newPerDay).toBe(7);
});

it("are replayed with the events that come back", async () => {
  const browser = await browserWithSettings();
  const before = await browser.openTab();
  before.changeScheduling({ desiredRetention: 0.8 });
  await expect.poll(() => copyIn(browser)).toBe(browser.storage?.getItem(key));
  browser.storage = new FakeStorage();
  const tab = await browser.openTab();
  await waitForJournal(tab, "open");
  await expect.poll(() => tab.study.getState().replayOptions.scheduling.desiredRetention).toBe(0.8);
});

it("that are in localStorage win, and replace the copy", async () => {
  const browser = await browserWithSettings();
  browser.storage?.setItem(key, JSON.stringify({ newPerDay: 9 }));
  const tab = await browser.openTab();
  await waitForJournal(tab, "open");
  expect(settingsOf(tab).newPerDay).toBe(9);
  await expect.poll(() => copyIn(browser)).toBe(JSON.stringify({ newPerDay: 9 }));
});

it("that were changed before the journal was open are kept", async () => {
  const browser = await browserWithSettings();
  browser.storage = new FakeStorage();
  browser.database = () => null;
  const tab = await browser.openTab();
  await waitForJournal(tab, "denied");
  tab.changeSettings({ reviewsPerDay: 50 });
  browser.database = () => browser.databases;
  tab.gradeCard("c/s/b:name", 3, 1_000, morning);
  await waitUntilSaved(tab);
  expect(settingsOf(tab)).toMatchObject({ newPerDay: 7, reviewsPerDay: 50 });
});

it("that were changed before the journal's code was there are kept, and so is the copy", async () => {
  const browser = await browserWithSettings();
  browser.storage = new FakeStorage();
  browser.isOnline = false;
  const tab = await browser.openTab();
  await waitForJournal(tab, "codeMissing");
  tab.changeSettings({ reviewsPerDay: 50 });
  browser.isOnline = true;
  for (const { end } of browser.waits) end();
  await waitForJournal(tab, "open");
  expect(settingsOf(tab)).toMatchObject({ newPerDay: 7, reviewsPerDay: 50 });
});

it("keep fields of a newer version", async () => {
  const browser = await browserWithSettings();
  await putRow(browser.databases, key, JSON.stringify({ version: 2, newPerDay: 5, later: "x" }));
  browser.storage = new FakeStorage();
  const tab = await browser.openTab();
  await waitForJournal(tab, "open");
  expect(recordIn(browser)).toMatchObject({ version: 2, newPerDay: 5, later: "x" });
});

it("that are damaged in localStorage are read from the copy, which they don't replace", async () => {
  const browser = await browserWithSettings();
  browser.storage?.setItem(key, '{"newPerDay":');
  const tab = await browser.openTab();
  expect(tab.listNotifications().map(({ type }) => type)).toEqual(["unreadableSettings"]);
  await waitForJournal(tab, "open");
  expect(settingsOf(tab).newPerDay).toBe(7);
  expect(tab.listNotifications()).toEqual([]);
  expect(browser.storage?.getItem(`retrain.aside.${key}`)).toBe('{"newPerDay":');
});

it("apply where localStorage has no room for them, or is forbidden", async () => {
  for (const storage of [Object.assign(new FakeStorage(), { quota: 10 }), undefined]) {
    const browser = await browserWithSettings();
    browser.storage = storage;
    const tab = await browser.openTab();
    await waitForJournal(tab, "open");
    expect(settingsOf(tab).newPerDay).toBe(7);
  }
});

it("are the defaults where neither copy has any, and a damaged copy is replaced", async () => {
  const browser = new FakeBrowser();
  const tab = await browser.openTab();
  await waitForJournal(tab, "open");
  expect(browser.storage?.getItem(key)).toBeNull();
  await putRow(browser.databases, key, '{"newPerDay":');
  const next = await browser.openTab();
  await waitForJournal(next, "open");
  expect(settingsOf(next).newPerDay).toBe(20);
  next.changeSettings({ newPerDay: 7 });
  await expect.poll(() => copyIn(browser)).toBe(browser.storage?.getItem(key));
});

it("of two tabs end in the same copy", async () => {
  const browser = await browserWithSettings();
  const [one, two] = [await browser.openTab(), await browser.openTab()];
  await waitUntilSaved(one);
  await waitUntilSaved(two);
  one.changeSettings({ newPerDay: 3 });
  two.receive(key, browser.storage?.getItem(key) ?? "");
  await expect.poll(() => settingsOf(two).newPerDay).toBe(3);
  two.changeSettings({ newPerDay: 4 });
  one.receive(key, browser.storage?.getItem(key) ?? "");
  await expect.poll(() => copyIn(browser)).toBe(browser.storage?.getItem(key));
  expect(recordIn(browser)).toMatchObject({ newPerDay: 4 });
});
