/** The journal's database: rows as they were written, and a quarantine that overwrites nothing. */
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { expect, it, vi } from "vitest";
import { type Journal, openJournal } from "../../../../src/storage/eventLog/journal/journal";
import { createRowEncoder } from "../../../../src/storage/eventLog/rowEncoder";
import { completeEvents } from "../../../../src/storage/eventLog/rows";
import { sampleGrades } from "../sampleEvents";

const openWith = (factory: IDBFactory, onLoss: () => void = () => undefined): Promise<Journal> =>
  openJournal(() => factory, { onBlocked: () => undefined, onLoss });
const row = { key: "k", text: "text" };

/** Puts values that aren't rows into the journal's stores. */
async function putRaw(store: "log" | "aside", value: unknown, key?: string): Promise<void> {
  const database = await openDB("retrain");
  await database.put(store, value, key);
  database.close();
}

/** idb opens databases of the global factory. */
function useNewFactory(): IDBFactory {
  globalThis.indexedDB = new IDBFactory();
  return globalThis.indexedDB;
}

it("has the version 1, and reads every row as a string", async () => {
  const journal = await openWith(useNewFactory());
  await journal.writeRows([row, { key: "l", text: "" }]);
  await putRaw("log", { a: 1 }, "odd");
  const database = await openDB("retrain");
  expect(database.version).toBe(1);
  database.close();
  expect(await journal.readRows()).toEqual({
    rows: [row, { key: "l", text: "" }, { key: "odd", text: '{"a":1}' }],
    unreadableKeys: [],
  });
});

it("moves a row into the quarantine, and puts another in its place", async () => {
  const journal = await openWith(useNewFactory());
  await journal.writeRows([row]);
  await journal.quarantine(row, [{ key: "new", text: "left" }]);
  expect((await journal.readRows()).rows).toEqual([{ key: "new", text: "left" }]);
  await journal.writeRows([{ ...row, text: "again" }]);
  await journal.quarantine({ ...row, text: "again" }, []);
  expect(await journal.listQuarantined()).toEqual([row, { ...row, text: "again" }]);
});

it("doesn't move a row that has changed since it was read", async () => {
  const journal = await openWith(useNewFactory());
  await journal.writeRows([row]);
  await journal.quarantine({ ...row, text: "before" }, [{ key: "new", text: "left" }]);
  expect((await journal.readRows()).rows).toEqual([row]);
  expect(await journal.listQuarantined()).toEqual([]);
});

it("lists only what is a row in the quarantine", async () => {
  const journal = await openWith(useNewFactory());
  await journal.writeRows([row]);
  await journal.quarantine(row, []);
  for (const odd of [
    null,
    7,
    "text",
    {},
    { key: "k" },
    { text: "t" },
    { key: 1, text: "t" },
    { key: "k", text: 1 },
  ])
    await putRaw("aside", odd);
  expect(await journal.listQuarantined()).toEqual([row]);
});

it("compacts event rows into a segment, and leaves rows that aren't the log's", async () => {
  const journal = await openWith(useNewFactory());
  const { toEventRow, toSegment } = createRowEncoder("v");
  const events = sampleGrades(128, "w");
  await journal.writeRows([row, ...events.map(toEventRow)]);
  await journal.compact(toSegment);
  const { rows } = await journal.readRows();
  expect(rows.map(({ key }) => key)).toEqual(["k", "retrain.segment.v.1"]);
  expect(rows.flatMap(completeEvents)).toEqual(events);
});

it("reports the first reason why its connection ended", async () => {
  const factory = useNewFactory();
  const onLoss = vi.fn<() => void>();
  const journal = await openWith(factory, onLoss);
  expect(journal.loss()).toBeUndefined();
  (await openDB("retrain", 2)).close();
  expect(journal.loss()).toBe("newer");
  expect(onLoss).toHaveBeenCalledOnce();
  await expect(openWith(factory)).rejects.toMatchObject({ name: "VersionError" });
});

it("can be closed for a newer version, without reporting a loss", async () => {
  const factory = useNewFactory();
  const onLoss = vi.fn<() => void>();
  (await openWith(factory, onLoss)).close();
  (await openDB("retrain", 2)).close();
  expect(onLoss).not.toHaveBeenCalled();
});

it("leaves the stores of an earlier version as they are", async () => {
  const factory = useNewFactory();
  const first = await openWith(factory);
  await first.writeRows([row]);
  const second = await openJournal(() => factory, { onBlocked: () => undefined, onLoss: () => undefined }, 2);
  expect((await second.readRows()).rows).toEqual([row]);
});
