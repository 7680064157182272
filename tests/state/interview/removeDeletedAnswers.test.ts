/** The answers of a deleted round are kept while any tab can undo its deletion. */
import { IDBFactory } from "fake-indexeddb";
import { expect, it } from "vitest";
import { keepDeletedAnswers, removeDeletedAnswers } from "../../../src/state/interview/removeDeletedAnswers";
import { FakeStorage } from "../../storage/fakeStorage";
import { createLocks } from "../createLocks";
import { FakeBrowser, waitUntilSaved } from "../fakeBrowser";
import { morning, openStores } from "../openStores";
import "fake-indexeddb/auto";

const item = {
  type: "question",
  question: "c/q",
  round: "rapid",
  minutes: 1,
  why: { type: "new" },
} as const;
const plan = { kind: "rapid", items: [item] } as const;

const isRead = { indexedDb: "open", isJournalRead: true } as const;

async function twoTabs() {
  const [storage, databases, requestLock] = [new FakeStorage(), new IDBFactory(), createLocks()];
  const overrides = { databaseFactory: () => databases, requestLock };
  const open = async (writer: string) => {
    const tab = await openStores(storage, writer, overrides);
    tab.saveStatus.setState(isRead);
    return tab;
  };
  const one = await open("one");
  await (await one.stores.openAnswerStorage()).updateText("r.0", () => "what was said");
  one.addInterviewEvent("r", { type: "started", plan }, morning);
  const stopKeeping = keepDeletedAnswers(one.stores);
  one.addInterviewEvent("r", { type: "deleted" }, morning + 1);
  return { one, stopKeeping, openOther: () => open("two") };
}

const readAnswer = async ({ stores }: Awaited<ReturnType<typeof openStores>>) =>
  (await stores.openAnswerStorage()).getText("r.0");

it("another tab deletes nothing while this one offers Undo", async () => {
  const { one, openOther } = await twoTabs();
  await removeDeletedAnswers((await openOther()).stores);
  expect(await readAnswer(one)).toBe("what was said");
});

it("the answers are deleted when the tab that offered Undo is closed", async () => {
  const { one, stopKeeping } = await twoTabs();
  one.drafts.set("answer r.0", "what was sa");
  one.drafts.set("method r.0", "dictated");
  await stopKeeping();
  await removeDeletedAnswers(one.stores);
  expect(await readAnswer(one)).toBeUndefined();
  expect(one.drafts.get("answer r.0")).toBeUndefined();
  expect(one.drafts.get("method r.0")).toBeUndefined();
});

it("the answers are deleted without locks, too", async () => {
  const { one } = await twoTabs();
  const { requestLock: _, ...platform } = one.platform;
  await removeDeletedAnswers({ ...one.stores, platform });
  expect(await readAnswer(one)).toBeUndefined();
});

/** The browser was killed after Undo: only the journal knows that it was pressed. */
async function openAfterKill(database: Partial<FakeBrowser> = {}) {
  const browser = new FakeBrowser();
  const before = await browser.openTab();
  await (await before.stores.openAnswerStorage()).updateText("r.0", () => "what was said");
  before.addInterviewEvent("r", { type: "started", plan }, morning);
  const id = before.addInterviewEvent("r", { type: "deleted" }, morning + 1);
  const storage = new FakeStorage();
  for (const [key, text] of browser.storage?.map ?? []) storage.map.set(key, text);
  before.undoEvent(id, morning + 2);
  await waitUntilSaved(before);
  browser.storage = storage;
  const tab = await Object.assign(browser, database).openTab();
  tab.drafts.set("answer r.0", "what was sa");
  return { browser, tab };
}

it("deletes nothing before the journal is read, which may have the Undo", async () => {
  const { tab } = await openAfterKill();
  expect(tab.saveStatus.getState().isJournalRead).toBeUndefined();
  await removeDeletedAnswers(tab.stores);
  expect(tab.saveStatus.getState().isJournalRead).toBe(true);
  expect(await readAnswer(tab)).toBe("what was said");
  expect(tab.drafts.get("answer r.0")).toBe("what was sa");
});

it("deletes nothing while the code that reads the journal is missing", async () => {
  const { tab } = await openAfterKill({ isOnline: false });
  await removeDeletedAnswers(tab.stores);
  expect(await readAnswer(tab)).toBe("what was said");
});

it("deletes where the browser refuses the journal: localStorage is the only copy", async () => {
  const { one, stopKeeping } = await twoTabs();
  await stopKeeping();
  one.saveStatus.setState({ indexedDb: "denied", isJournalRead: false });
  await removeDeletedAnswers(one.stores);
  expect(await readAnswer(one)).toBeUndefined();
});
