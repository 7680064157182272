/** Problems of the log in localStorage are reported when the stores open, also without another copy. */
import { expect, it } from "vitest";
import { FakeStorage } from "../storage/fakeStorage";
import { morning, openStores } from "./openStores";

/** A log of three cards whose middle row was changed. */
async function openWith(changeRow: (text: string) => string) {
  const storage = new FakeStorage();
  const { gradeCard } = await openStores(storage);
  for (const name of ["a", "b", "c"]) gradeCard(`c/s/${name}:name`, 3, 1_000, morning);
  const key = "retrain.log.writer1.2";
  const text = changeRow(storage.getItem(key) ?? "");
  storage.setItem(key, text);
  return { stored: text, tab: await openStores(storage, "writer2") };
}

it("a damaged row is reported and offered for download, not taken for one of a newer version", async () => {
  const { stored, tab } = await openWith((text) => text.slice(0, -3));
  expect(tab.listNotifications().map(({ type }) => type)).toEqual(["damagedRow"]);
  expect(tab.listNotifications()[0]?.download?.text).toBe(stored);
  expect(tab.study.getState().study.log).toHaveLength(3);
});

it("a row of a newer version is left unchanged, and not reported as damaged", async () => {
  const { stored, tab } = await openWith((text) => text.replace(/^\S+/, "99"));
  expect(tab.listNotifications().map(({ type }) => type)).toEqual(["newerVersion"]);
  expect(tab.storage.getItem("retrain.log.writer1.2")).toBe(stored);
});
