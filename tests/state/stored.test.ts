/** What is stored keeps its bytes: what an earlier version wrote is read, and written again exactly as it was. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { encodeEventRow } from "../../src/storage/eventLog/codec/eventRowCodec";
import { decodeRow } from "../../src/storage/eventLog/rows";
import { encodeSegment } from "../../src/storage/eventLog/codec/segmentCodec";
import { FakeStorage } from "../storage/fakeStorage";
import { openStores } from "./openStores";

const fixtures = resolve(import.meta.dirname, "../fixtures");
const readSave = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(join(fixtures, "saves", name), "utf8")).save;

describe.each(readdirSync(join(fixtures, "saves")))("the log in %s", (name) => {
  const rows = Object.entries(readSave(name)).map(([key, text]) => ({ key, text }));
  const eventRows = rows.filter(({ key }) => key.startsWith("retrain.log."));
  // Segments of version 1 are read, and no longer written.
  const segments = rows.filter(
    ({ key, text }) => key.startsWith("retrain.segment.") && text.startsWith("2 "),
  );

  it("is written again byte for byte", () => {
    for (const row of [...eventRows, ...segments]) {
      const read = decodeRow(row);
      if (read?.type !== "complete") throw new Error(`${row.key} was not read whole`);
      const [first] = read.value;
      expect(row.text.startsWith("2 ") ? encodeSegment(read.value) : first && encodeEventRow(first)).toBe(
        row.text,
      );
    }
    expect(eventRows.length + segments.length).toBeGreaterThan(name === "v1.json" ? 0 : 1);
  });
});

describe("a backup of an earlier version", () => {
  it.each(readdirSync(join(fixtures, "backups")))(
    "%s is restored, and backed up again byte for byte",
    async (name) => {
      const text = readFileSync(join(fixtures, "backups", name), "utf8");
      const store = await openStores(new FakeStorage(), "reader");
      const backup = store.openBackup(text);
      // Another start of the day would be noted with the moment from which it holds.
      store.changeSettings({ dayStartHour: backup.settings?.dayStartHour ?? 4 });
      store.restoreBackup(backup, Date.UTC(2026, 11, 1, 8), true);
      expect(store.createBackup(Date.parse(JSON.parse(text).madeAt)).text).toBe(text);
    },
  );
});

describe("the settings record of an earlier version", () => {
  it("is written again byte for byte", async () => {
    const storage = new FakeStorage();
    const record = readSave("v3.json")["retrain.settings"] ?? "";
    storage.setItem("retrain.settings", record);
    const store = await openStores(storage, "reader");
    store.changeSettings({ theme: "light" });
    expect(storage.getItem("retrain.settings")).not.toBe(record);
    store.changeSettings({ theme: "dark" });
    expect(storage.getItem("retrain.settings")).toBe(record);
  });
});
