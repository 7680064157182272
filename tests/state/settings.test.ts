/** The settings are saved and validated field by field; unknown values are preserved. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../src/domain/settings";
import { changeInterview } from "../../src/state/settings/changeInterview";
import { parseSettings } from "../../src/storage/settings/settingsSchema";
import { FakeStorage } from "../storage/fakeStorage";
import { openStores } from "./openStores";

const key = "retrain.settings";

describe("settings", () => {
  it("are saved", async () => {
    const store = await openStores();
    store.changeSettings({ newPerDay: 7, theme: "dark" });
    const reopened = await openStores(store.storage);
    expect(reopened.settings.getState().settings).toEqual({
      ...defaultSettings,
      newPerDay: 7,
      theme: "dark",
    });
  });

  it("out of bounds are replaced by their defaults, each alone", async () => {
    const storage = new FakeStorage();
    storage.setItem(
      key,
      JSON.stringify({ newPerDay: -3, reviewsPerDay: 50, turnsAt: "four", scheduling: { retention: 2 } }),
    );
    const { settings } = (await openStores(storage)).settings.getState();
    expect(settings).toEqual({ ...defaultSettings, reviewsPerDay: 50 });
  });

  it("that can't be read are quarantined and reported, and the defaults apply", async () => {
    const storage = new FakeStorage();
    storage.setItem(key, '{"newPerDay":');
    const store = await openStores(storage);
    expect(store.settings.getState().settings).toEqual(defaultSettings);
    expect(store.listNotifications()[0]?.download?.text).toBe('{"newPerDay":');
    expect(storage.getItem(`retrain.aside.${key}`)).toBe('{"newPerDay":');
  });

  it("that the browser can't read are the defaults, which is reported, and nothing is overwritten", async () => {
    const storage = new FakeStorage();
    storage.setItem(key, '{"newPerDay":7}');
    const { getItem } = storage;
    storage.getItem = (name) => {
      if (name === key) throw new DOMException("denied", "SecurityError");
      return getItem.call(storage, name);
    };
    const store = await openStores(storage);
    expect(store.settings.getState().settings).toEqual(defaultSettings);
    expect(store.listNotifications().map(({ type }) => type)).toContain("unreadableSettings");
    expect(storage.map.get(key)).toBe('{"newPerDay":7}');
  });

  it("preserve what a newer version wrote beside them", async () => {
    const storage = new FakeStorage();
    storage.setItem(key, JSON.stringify({ newPerDay: 5, interviewOn: "2026-12-01" }));
    const store = await openStores(storage);
    store.changeSettings({ newPerDay: 6 });
    expect(JSON.parse(storage.getItem(key) ?? "")).toMatchObject({ newPerDay: 6, interviewOn: "2026-12-01" });
  });

  it("keep an interview without a time, and the day of one with an invalid time", async () => {
    const interview = {
      day: 20_800,
      minutesByWeekday: [20, 20, 20, 20, 20, 20, 20],
      daysOff: [],
      weights: {},
      choosesCards: true,
    };
    // It is unknown until the first change.
    const plannedSince = Array.from({ length: 7 }, () => 20_790);
    const storage = new FakeStorage();
    storage.setItem(key, JSON.stringify({ newPerDay: 5, interview }));
    const store = await openStores(storage);
    store.changeSettings({ newPerDay: 6 });
    expect(JSON.parse(storage.getItem(key) ?? "").interview).toEqual(interview);
    changeInterview(store.stores, { day: 20_801, minuteOfDay: 14 * 60 }, 20_790);
    expect((await openStores(storage)).settings.getState().settings.interview).toEqual({
      ...interview,
      plannedSince,
      day: 20_801,
      minuteOfDay: 840,
    });
    changeInterview(store.stores, { day: 20_801, minuteOfDay: undefined }, 20_791);
    expect(JSON.parse(storage.getItem(key) ?? "").interview).toEqual({
      ...interview,
      plannedSince,
      day: 20_801,
    });
    storage.setItem(key, JSON.stringify({ interview: { ...interview, minuteOfDay: 1440 } }));
    expect((await openStores(storage)).settings.getState().settings.interview?.day).toBe(20_800);
  });

  it("preserve the version number of a newer version, and its scheduling fields", async () => {
    const storage = new FakeStorage();
    storage.setItem(key, JSON.stringify({ version: 2, scheduling: { retention: 0.8, fuzz: true } }));
    const store = await openStores(storage);
    store.changeScheduling({ desiredRetention: 0.85 });
    expect(JSON.parse(storage.getItem(key) ?? "")).toMatchObject({
      version: 2,
      scheduling: { retention: 0.85, fuzz: true },
    });
  });

  it("preserve values of a newer version that this one can't read, until they are changed here", async () => {
    const storage = new FakeStorage();
    const weights = Array.from({ length: 25 }, (_, i) => i / 10);
    const newer = {
      version: 2,
      theme: "sepia",
      scheduling: { retention: 0.8, weights },
      hands: { readAloud: "all" },
    };
    storage.setItem(key, JSON.stringify(newer));
    const store = await openStores(storage);
    store.changeSettings({ newPerDay: 6 });
    store.changeScheduling({ desiredRetention: 0.85 });
    store.changeReviewPreferences({ hasTimer: true });
    expect(JSON.parse(storage.getItem(key) ?? "")).toMatchObject({
      newPerDay: 6,
      theme: "sepia",
      scheduling: { retention: 0.85, weights },
      hands: { readAloud: "all", timer: true },
    });
    store.changeSettings({ theme: "dark" });
    store.changeSettings({ theme: "system" });
    expect(JSON.parse(storage.getItem(key) ?? "")).toMatchObject({ theme: "system" });
  });

  it("that can't be read twice are quarantined twice", async () => {
    const storage = new FakeStorage();
    for (const damaged of ['{"newPerDay":', '{"turnsAt":']) {
      storage.setItem(key, damaged);
      (await openStores(storage)).changeSettings({ newPerDay: 4 });
    }
    expect([...storage.map.values()]).toEqual(expect.arrayContaining(['{"newPerDay":', '{"turnsAt":']));
    expect((await openStores(storage)).settings.getState().settings.newPerDay).toBe(4);
  });

  it("don't overwrite an unreadable record before there is room to quarantine it", async () => {
    const storage = new FakeStorage();
    storage.setItem(key, '{"newPerDay":');
    storage.quota = 0;
    const store = await openStores(storage);
    store.changeSettings({ newPerDay: 4 });
    expect(storage.getItem(key)).toBe('{"newPerDay":');
    expect(store.listNotifications().at(-1)?.message).toContain("could not be saved");
    storage.quota = 10_000;
    store.changeSettings({ newPerDay: 5 });
    expect(storage.getItem(`retrain.aside.${key}`)).toBe('{"newPerDay":');
    expect(store.listNotifications().map(({ id }) => id)).toEqual(["unreadableSettings"]);
    expect((await openStores(storage)).settings.getState().settings.newPerDay).toBe(5);
  });

  it("don't overwrite a record that the storage failed to read", async () => {
    const storage = new FakeStorage();
    const record = JSON.stringify({ newPerDay: 3, reviewsPerDay: 50 });
    storage.setItem(key, record);
    storage.getItem = () => {
      throw new Error("broken");
    };
    const store = await openStores(storage);
    store.changeSettings({ newPerDay: 4 });
    expect(store.settings.getState().settings.newPerDay).toBe(4);
    expect(storage.map.get(key)).toBe(record);
    storage.getItem = (name) => storage.map.get(name) ?? null;
    store.changeSettings({ newPerDay: 5 });
    expect(store.settings.getState().settings).toMatchObject({ newPerDay: 5, reviewsPerDay: 50 });
  });

  it("are those that another tab saved while the schema loaded, before any event of it arrived", async () => {
    const storage = new FakeStorage();
    storage.setItem(key, JSON.stringify({ newPerDay: 3 }));
    storage.getItem = (name) => {
      const text = storage.map.get(name) ?? null;
      if (name === key) storage.map.set(key, JSON.stringify({ newPerDay: 4 }));
      return text;
    };
    const store = await openStores(storage);
    expect(store.settings.getState().settings.newPerDay).toBe(4);
    store.changeSettings({ theme: "dark" });
    expect(JSON.parse(storage.getItem(key) ?? "")).toMatchObject({ newPerDay: 4, theme: "dark" });
  });

  it("are updated by another tab", async () => {
    const store = await openStores();
    const receive = (text: string) => {
      store.storage.setItem(key, text);
      store.receive(key, text);
    };
    receive(JSON.stringify({ newPerDay: 3 }));
    await expect.poll(() => store.settings.getState().settings.newPerDay).toBe(3);
    receive("nonsense");
    expect(store.settings.getState().settings.newPerDay).toBe(3);
  });

  it("open from any text at all", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const settings = parseSettings(value);
        if (!settings) return;
        expect(settings.newPerDay).toBeGreaterThanOrEqual(0);
        expect(settings.scheduling.parameters).toHaveLength(21);
      }),
    );
  });
});
