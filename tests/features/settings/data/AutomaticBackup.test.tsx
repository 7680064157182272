/** What went wrong with the automatic backup is said where it was pressed. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, expect, it, vi } from "vitest";
import { AutomaticBackup } from "../../../../src/features/settings/data/AutomaticBackup";
import { StoragePersistence } from "../../../../src/features/settings/data/StoragePersistence";
import { setBackupFile } from "../../../../src/state/backup/automaticBackup";
import { notify } from "../../../../src/state/notifications";
import { StoresContext } from "../../../../src/state/StoresContext";
import { stubBackupFile } from "../../../state/backup/stubBackupFile";
import { morning, openStores } from "../../../state/openStores";
import "fake-indexeddb/auto";

afterEach(cleanup);

it.each([
  ["Write now", "The backup was not written: there is no IndexedDB"],
  ["Create a file", "The file can't be used: there is no IndexedDB"],
  ["Choose a file", "The file can't be used: there is no IndexedDB"],
  ["Turn off", "The automatic backup is still on: there is no IndexedDB"],
])("%s says so if the database refuses", async (name, message) => {
  const file = { name: "mine.json" } as FileSystemFileHandle;
  vi.stubGlobal("showSaveFilePicker", async () => file);
  vi.stubGlobal("showOpenFilePicker", async () => [file]);
  let database: IDBFactory | null = new IDBFactory();
  const { stores } = await openStores(undefined, undefined, { databaseFactory: () => database });
  await setBackupFile(stores, file);
  render(
    <StoresContext value={stores}>
      <AutomaticBackup onPreview={() => undefined} />
    </StoresContext>,
  );
  const button = await screen.findByRole("button", { name });
  database = null;
  fireEvent.click(button);
  expect(await screen.findByText(message)).toBeDefined();
});

it("a new file gets a name of its own, and a chosen one is opened, not replaced", async () => {
  const save = vi.fn<(options: object) => Promise<never>>(() =>
    Promise.reject(new DOMException("", "AbortError")),
  );
  const open = vi.fn<(options: object) => Promise<never>>(() =>
    Promise.reject(new DOMException("", "AbortError")),
  );
  vi.stubGlobal("showSaveFilePicker", save);
  vi.stubGlobal("showOpenFilePicker", open);
  const { stores } = await openStores();
  render(
    <StoresContext value={stores}>
      <AutomaticBackup onPreview={() => undefined} />
    </StoresContext>,
  );
  fireEvent.click(await screen.findByRole("button", { name: "Choose a file" }));
  expect(open).toHaveBeenCalledOnce();
  expect(save).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "Create a file" }));
  expect(save.mock.calls[0]?.[0]).toMatchObject({
    suggestedName: expect.stringMatching(/^retrain-backup-automatic-\d{4}-\d\d-\d\d\.json$/),
  });
});

it("the file is no longer said to need the permission once it was written after a press elsewhere", async () => {
  vi.stubGlobal("showSaveFilePicker", vi.fn<() => void>());
  vi.stubGlobal("showOpenFilePicker", vi.fn<() => void>());
  const chooseFile = stubBackupFile();
  chooseFile({ permission: "prompt" });
  const { stores } = await openStores();
  render(
    <StoresContext value={stores}>
      <AutomaticBackup onPreview={() => undefined} />
    </StoresContext>,
  );
  expect(await screen.findByText(/the browser asks for your permission again/)).toBeDefined();
  chooseFile();
  notify(stores.notifications, { type: "backupFileWritten" });
  expect(
    await screen.findByText(/^If there are new events, a backup is written to retrain.json/),
  ).toBeDefined();
});

it("says how to leave out what was undone, and after that press names only events that are missing", async () => {
  const source = await openStores(undefined, "source");
  source.gradeCard("c/s/b:name", 3, 1_000, morning);
  const { text } = source.createBackup(morning);
  vi.stubGlobal("showSaveFilePicker", vi.fn<() => void>());
  vi.stubGlobal("showOpenFilePicker", async () => [{ name: "retrain.json" }]);
  const chooseFile = stubBackupFile();
  chooseFile({ text });
  const tab = await openStores();
  tab.undoEvent(tab.restoreBackup(tab.openBackup(text), morning) ?? "", morning);
  render(
    <StoresContext value={tab.stores}>
      <AutomaticBackup onPreview={() => undefined} />
    </StoresContext>,
  );
  fireEvent.click(await screen.findByRole("button", { name: "Choose a file" }));
  expect(
    await screen.findByText(/^This file has \d+ events .+ press "Write now" to leave out/),
  ).toBeDefined();
  source.gradeCard("c/s/b:name", 3, 1_000, morning + 1);
  const file = chooseFile({ text: source.createBackup(morning + 1).text });
  const writeNow = () => fireEvent.click(screen.getByRole("button", { name: "Write now" }));
  writeNow();
  expect(
    await screen.findByText(
      "This file has 1 event that this browser doesn't have, so it was not overwritten. Restore it first, or choose another file.",
    ),
  ).toBeDefined();
  expect(file.calls).not.toContain("write");
  chooseFile({ text });
  writeNow();
  expect(await screen.findByText("Backup written.")).toBeDefined();
});

it("the browser is asked to keep the data where no database remembers that", async () => {
  let isPersisted = false;
  const { stores } = await openStores(undefined, undefined, {
    storageManager: {
      persisted: async () => isPersisted,
      persist: async () => (isPersisted = true),
    } as unknown as StorageManager,
    databaseFactory: () => null,
  });
  render(
    <StoresContext value={stores}>
      <StoragePersistence />
    </StoresContext>,
  );
  fireEvent.click(await screen.findByRole("button", { name: "Ask the browser to keep the data" }));
  expect(await screen.findByText(/^This browser keeps Retrain's data/)).toBeDefined();
});

it("a file that the browser no longer knows can be chosen again or turned off", async () => {
  vi.stubGlobal("showSaveFilePicker", vi.fn<() => void>());
  vi.stubGlobal("showOpenFilePicker", vi.fn<() => void>());
  let databases = new IDBFactory();
  const { stores } = await openStores(undefined, undefined, { databaseFactory: () => databases });
  await setBackupFile(stores, { name: "mine.json" } as FileSystemFileHandle);
  databases = new IDBFactory();
  vi.restoreAllMocks();
  render(
    <StoresContext value={stores}>
      <AutomaticBackup onPreview={() => undefined} />
    </StoresContext>,
  );
  await screen.findByText(/no longer knows mine\.json\. Choose the file again\./);
  expect(screen.queryByRole("button", { name: "Write now" })).toBeNull();
  screen.getByRole("button", { name: "Choose a file" });
  fireEvent.click(screen.getByRole("button", { name: "Turn off" }));
  await screen.findByText(/^Create a file, preferably in a synced folder/);
});
