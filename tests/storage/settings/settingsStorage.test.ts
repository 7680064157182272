/** The settings in localStorage: what can't be read is never overwritten. */
import { expect, it } from "vitest";
import { defaultSettings } from "../../../src/domain/settings";
import { openSettingsStorage, settingsKey } from "../../../src/storage/settings/settingsStorage";
import { FakeStorage } from "../fakeStorage";

const quarantineKey = `retrain.aside.${settingsKey}`;
const textIn = (storage: FakeStorage) => storage.map.get(settingsKey);
const storageWith = (text: string): FakeStorage => {
  const storage = new FakeStorage();
  storage.map.set(settingsKey, text);
  return storage;
};

it("has none without a record or a storage, and returns so synchronously", () => {
  for (const storage of [new FakeStorage(), undefined]) {
    const settings = openSettingsStorage(storage);
    expect(settings.read()).toEqual({ type: "none" });
    expect(settings.hasReadFailed()).toBe(false);
  }
});

it("reads what was written, synchronously once the schema is loaded", async () => {
  const storage = new FakeStorage();
  const written = { ...defaultSettings, newPerDay: 7 };
  openSettingsStorage(storage).write(written);
  const settings = openSettingsStorage(storage);
  const first = settings.read();
  expect(settings.hasReadFailed()).toBe(true);
  expect(await first).toEqual({ type: "read", settings: written });
  expect(settings.hasReadFailed()).toBe(false);
  expect(settings.read()).toEqual({ type: "read", settings: written });
});

it("reads that the record was removed", async () => {
  const storage = storageWith("{}");
  const settings = openSettingsStorage(storage);
  await settings.read();
  storage.removeItem(settingsKey);
  expect(settings.read()).toEqual({ type: "none" });
});

it("writes only what has changed since the last write", async () => {
  const storage = storageWith(JSON.stringify({ theme: "sepia" }));
  const settings = openSettingsStorage(storage);
  await settings.read();
  settings.write({ ...defaultSettings, theme: "dark" });
  const first = textIn(storage) ?? "";
  settings.write({ ...defaultSettings, theme: "dark", newPerDay: 3 });
  expect(JSON.parse(first)).toMatchObject({ theme: "dark", newPerDay: 20 });
  expect(JSON.parse(textIn(storage) ?? "")).toMatchObject({ theme: "dark", newPerDay: 3 });
});

it("refuses to write before a record is read", async () => {
  const text = JSON.stringify({ newPerDay: 3 });
  const storage = storageWith(text);
  const settings = openSettingsStorage(storage);
  const reading = settings.read();
  expect(() => settings.write(defaultSettings)).toThrow("was not read");
  expect(textIn(storage)).toBe(text);
  await reading;
  settings.write(defaultSettings);
  expect(textIn(storage)).not.toBe(text);
});

it("refuses to write after a read that failed", async () => {
  const storage = storageWith("{}");
  storage.getItem = () => {
    throw new Error("broken");
  };
  const settings = openSettingsStorage(storage);
  await expect(settings.read()).rejects.toThrow("broken");
  expect(settings.hasReadFailed()).toBe(true);
  expect(() => settings.write(defaultSettings)).toThrow("was not read");
});

it("quarantines a damaged record when it is read", async () => {
  const storage = storageWith("{damaged");
  expect(await openSettingsStorage(storage).read()).toEqual({ type: "damaged", text: "{damaged" });
  expect(storage.map.get(quarantineKey)).toBe("{damaged");
  expect(textIn(storage)).toBe("{damaged");
});

it("keeps a damaged record in its place until there is room to quarantine it", async () => {
  const storage = storageWith("{damaged");
  storage.quota = 0;
  const settings = openSettingsStorage(storage);
  expect(await settings.read()).toEqual({ type: "damaged", text: "{damaged" });
  expect(() => settings.write(defaultSettings)).toThrow("full");
  expect([...storage.map]).toEqual([[settingsKey, "{damaged"]]);
  storage.quota = 10_000;
  settings.write(defaultSettings);
  expect(storage.map.get(quarantineKey)).toBe("{damaged");
  expect(JSON.parse(textIn(storage) ?? "")).toMatchObject({ newPerDay: 20 });
});

it("quarantines a damaged record once, not what is written later", async () => {
  const storage = storageWith("{damaged");
  const settings = openSettingsStorage(storage);
  await settings.read();
  storage.removeItem(quarantineKey);
  settings.write(defaultSettings);
  expect(storage.map.has(quarantineKey)).toBe(false);
});
