/** Restoring a backup on the screen: what happens to the settings, and Undo. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { defaultSettings } from "../../../../src/domain/settings";
import { cardStateOf } from "../../../../src/domain/study/study";
import { RestorePreview } from "../../../../src/features/settings/data/RestorePreview";
import { useRestore } from "../../../../src/features/settings/data/useRestore";
import { StoresContext } from "../../../../src/state/StoresContext";
import { setInterview } from "../../../../src/state/settings/setInterview";
import { dayAt } from "../../../../src/state/study/calendar";
import { FakeStorage } from "../../../storage/fakeStorage";
import { type OpenedStores, morning, openStores } from "../../../state/openStores";

afterEach(cleanup);

const card = "c/s/a:name";
const parameters = defaultSettings.scheduling.parameters.map((value, i) => (i < 4 ? value * 2 : value));
const settingsOf = (tab: OpenedStores) => tab.settings.getState().settings;
const memoryOf = (tab: OpenedStores) => cardStateOf(tab.study.getState().study, card).memory;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const settingsSwitch = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Use its settings too" });
const statusText = () => screen.getByRole("status").textContent;

/** A device with fitted parameters and a review. */
async function studied(newPerDay = 7): Promise<OpenedStores> {
  const tab = await openStores(new FakeStorage(), `device${newPerDay}`);
  tab.changeSettings({ newPerDay, pastInterviews: [{ day: 20_000, outcome: "well" }] });
  tab.changeScheduling({ parameters });
  tab.gradeCard(card, 4, 1_000, morning);
  return tab;
}

function Restore({ text }: { readonly text: string }) {
  const restore = useRestore();
  return (
    <>
      <button type="button" onClick={() => restore.openText(text)}>
        Open
      </button>
      <RestorePreview restore={restore} />
    </>
  );
}

function open(tab: OpenedStores, source: OpenedStores): void {
  cleanup();
  render(
    <StoresContext value={tab.stores}>
      <Restore text={source.createBackup(morning).text} />
    </StoresContext>,
  );
  press("Open");
}

it("uses the backup's settings on a new device, also if the theme and the interview were set first", async () => {
  const source = await studied();
  const tab = await openStores(new FakeStorage(), "new");
  tab.changeSettings({ theme: "dark" });
  const today = dayAt(tab.stores, morning);
  setInterview(tab.stores, { day: today + 10 }, today);
  open(tab, source);
  expect(settingsSwitch().checked).toBe(true);
  expect(statusText()).toContain("except your interview on 3 December 2026.");
  press("Restore events");
  expect(statusText()).toContain("Added 2 events. The backup's settings are used now.");
  const { interview, ...settings } = settingsOf(tab);
  expect(settings).toMatchObject({
    newPerDay: 7,
    theme: "system",
    pastInterviews: [{ day: 20_000, outcome: "well" }],
  });
  expect(interview?.day).toBe(today + 10);
  expect(memoryOf(tab)).toEqual(memoryOf(source));
});

it("offers the settings alone if every event is here already", async () => {
  const source = await studied();
  const storage = new FakeStorage();
  for (const [key, text] of source.storage.map) if (key !== "retrain.settings") storage.map.set(key, text);
  const tab = await openStores(storage, "later");
  expect(settingsOf(tab)).toEqual(defaultSettings);
  open(tab, source);
  expect(statusText()).toContain(
    "The events of this backup are here already, but its settings are different.",
  );
  press("Use its settings");
  expect(statusText()).toContain("The backup's settings are used now.");
  expect(settingsOf(tab).scheduling.parameters).toEqual(parameters);
  expect(memoryOf(tab)).toEqual(memoryOf(source));
  press("Open");
  expect(statusText()).toBe("Everything in this backup is here already.");
});

it("gives back the settings when a restore is undone, so that those of another file can be used", async () => {
  const tab = await openStores(new FakeStorage(), "new");
  open(tab, await studied(50));
  press("Restore events");
  expect(settingsOf(tab).newPerDay).toBe(50);
  press("Undo the restore");
  expect(settingsOf(tab)).toEqual(defaultSettings);
  expect((await openStores(tab.storage, "reloaded")).settings.getState().settings).toEqual({
    ...defaultSettings,
    interview: undefined,
  });
  expect(memoryOf(tab)).toBeUndefined();
  open(tab, await studied(7));
  expect(settingsSwitch().checked).toBe(true);
  press("Restore events");
  expect(settingsOf(tab).newPerDay).toBe(7);
});

it("keeps the settings of a device with reviews of its own, and says so, unless the person wants the backup's", async () => {
  const source = await studied();
  const tab = await openStores(new FakeStorage(), "used");
  tab.gradeCard("c/s/b:name", 3, 1_000, morning);
  open(tab, source);
  expect(settingsSwitch().checked).toBe(false);
  expect(statusText()).toContain("The settings here stay as they are.");
  press("Restore events");
  expect(statusText()).toContain("Added 2 events. The settings here stay as they are.");
  expect(settingsOf(tab)).toEqual(defaultSettings);
  // Undo leaves the settings alone, because the restore did not use those of the backup.
  tab.changeSettings({ theme: "dark" });
  press("Undo the restore");
  expect(settingsOf(tab).theme).toBe("dark");
  press("Open");
  fireEvent.click(settingsSwitch());
  expect(statusText()).toContain("The backup's settings replace those on this device.");
  press("Restore events");
  expect(settingsOf(tab)).toMatchObject({ newPerDay: 7, theme: "system" });
});

it("asks nothing about settings that are the same", async () => {
  const source = await openStores(new FakeStorage(), "first");
  source.gradeCard(card, 3, 1_000, morning);
  open(await openStores(new FakeStorage(), "second"), source);
  expect(screen.queryByRole("checkbox")).toBeNull();
  press("Restore events");
  expect(statusText()).toContain("Added 2 events.Undo the restore");
});
