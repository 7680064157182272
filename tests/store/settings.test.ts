import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/domain/settings";
import { FakeStorage } from "./fakeStorage";
import { openStore } from "./open";

const key = "retrain.settings";

describe("settings", () => {
  it("are kept", async () => {
    const store = await openStore();
    store.changeSettings({ newPerDay: 7, theme: "dark" });
    const again = await openStore(store.storage);
    expect(again.useSettings.getState().settings).toEqual({
      ...defaultSettings,
      newPerDay: 7,
      theme: "dark",
    });
  });

  it("out of bounds are the usual ones, each for itself", async () => {
    const storage = new FakeStorage();
    storage.setItem(
      key,
      JSON.stringify({ newPerDay: -3, reviewsPerDay: 50, turnsAt: "four", scheduling: { retention: 2 } }),
    );
    const { settings } = (await openStore(storage)).useSettings.getState();
    expect(settings).toEqual({ ...defaultSettings, reviewsPerDay: 50 });
  });

  it("that can't be read are set aside and said, and the usual ones hold", async () => {
    const storage = new FakeStorage();
    storage.setItem(key, '{"newPerDay":');
    const store = await openStore(storage);
    expect(store.useSettings.getState().settings).toEqual(defaultSettings);
    expect(store.troubles()[0]?.download?.text).toBe('{"newPerDay":');
    expect(storage.getItem(`retrain.aside.${key}`)).toBe('{"newPerDay":');
  });

  it("keep what a newer Retrain wrote beside them", async () => {
    const storage = new FakeStorage();
    storage.setItem(key, JSON.stringify({ newPerDay: 5, interviewOn: "2026-12-01" }));
    const store = await openStore(storage);
    store.changeSettings({ newPerDay: 6 });
    expect(JSON.parse(storage.getItem(key) ?? "")).toMatchObject({ newPerDay: 6, interviewOn: "2026-12-01" });
  });

  it("are followed from another tab", async () => {
    const store = await openStore();
    store.hear(key, JSON.stringify({ newPerDay: 3 }));
    expect(store.useSettings.getState().settings.newPerDay).toBe(3);
    store.hear(key, "nonsense");
    expect(store.useSettings.getState().settings.newPerDay).toBe(3);
  });

  it("open from any text at all", async () => {
    const { settingsIn } = await openStore();
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const settings = settingsIn(value);
        if (!settings) return;
        expect(settings.newPerDay).toBeGreaterThanOrEqual(0);
        expect(settings.scheduling.weights).toHaveLength(21);
      }),
    );
  });
});
