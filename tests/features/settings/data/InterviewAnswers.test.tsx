/** Settings counts the stored interview answers, without those of deleted rounds, and downloads them. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, expect, it, vi } from "vitest";
import { reloadOnMissingCode } from "../../../../src/app/platform/reloadOnMissingCode";
import { InterviewAnswers } from "../../../../src/features/settings/data/InterviewAnswers";
import { keepRecordings } from "../../../../src/state/interview/removeRecordings";
import { StoresContext } from "../../../../src/state/StoresContext";
import { serializeIndex } from "../../../../src/compiler/serializeDeck";
import { compileText } from "../../../fixtures/compiler/compileText";
import { FakeStorage } from "../../../storage/fakeStorage";
import { createLocks } from "../../../state/createLocks";
import { morning, openStores } from "../../../state/openStores";
import "fake-indexeddb/auto";

afterEach(cleanup);

const plan = {
  kind: "rapid",
  items: [{ type: "question", question: "c/q", round: "rapid", minutes: 1, why: { type: "new" } }],
} as const;

it("deletes answers of a deleted round that a closed page has left, before it counts", async () => {
  const databases = new IDBFactory();
  const tab = await openStores(new FakeStorage(), "writer1", { databaseFactory: () => databases });
  const answers = await tab.stores.openAnswerStorage();
  for (const round of ["kept", "deleted"]) {
    tab.addInterviewEvent(round, { type: "started", plan }, morning);
    await answers.updateText(`${round}.0`, () => `für ${round}`);
  }
  tab.addInterviewEvent("deleted", { type: "deleted" }, morning + 1);
  tab.saveStatus.setState({ indexedDb: "open", isJournalRead: true });
  render(
    <StoresContext value={tab.stores}>
      <InterviewAnswers />
    </StoresContext>,
  );
  // A letter may have two bytes.
  expect(await screen.findByText(/^1 answer \(9 bytes\)/)).toBeDefined();
  expect(await answers.getText("deleted.0")).toBeUndefined();
  expect(await answers.getText("kept.0")).toBe("für kept");
});

it("downloads answers without their questions when an update has replaced these, and says so in place of a reload", async () => {
  const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
  vi.stubGlobal("fetch", () => Promise.resolve(new Response()));
  const download = vi.spyOn(URL, "createObjectURL");
  reloadOnMissingCode();
  const databases = new IDBFactory();
  const tab = await openStores(new FakeStorage(), "writer1", {
    databaseFactory: () => databases,
    fetchDeckFile: (file) => {
      if (file === "index.json")
        return Promise.resolve(
          new Response(serializeIndex(compileText("# Intro\n\n## A\n\n- **B**: c.").index)),
        );
      // As Vite dispatches it.
      window.dispatchEvent(new Event("vite:preloadError", { cancelable: true }));
      return Promise.resolve(new Response(null, { status: 404 }));
    },
  });
  tab.addInterviewEvent("round", { type: "started", plan }, morning);
  await (await tab.stores.openAnswerStorage()).updateText("round.0", () => "what was said");
  render(
    <StoresContext value={tab.stores}>
      <InterviewAnswers />
    </StoresContext>,
  );
  fireEvent.click(await screen.findByRole("button", { name: "Download answers" }));
  expect(
    await screen.findByText(
      /Intro\. Its questions are missing in the file: download it again once they are loaded/,
    ),
  ).toBeDefined();
  expect(screen.getByRole("button", { name: "Reload" })).toBeDefined();
  expect(download).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

it("deletes the recordings only after a second press, which says how many they are", async () => {
  const databases = new IDBFactory();
  const tab = await openStores(new FakeStorage(), "writer1", { databaseFactory: () => databases });
  const answers = await tab.stores.openAnswerStorage();
  tab.addInterviewEvent("round", { type: "started", plan }, morning);
  await answers.updateText("round.0", () => "what was said");
  for (const startedAt of [morning, morning + 1])
    await answers.saveRecordingPart("round.0", startedAt, 0, new Blob(["sound"]));
  render(
    <StoresContext value={tab.stores}>
      <InterviewAnswers />
    </StoresContext>,
  );
  const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
  await screen.findByText(/and 2 recordings/);
  press("Delete all recordings");
  expect(screen.getByText("Delete 2 recordings? This can't be undone.")).toBeDefined();
  press("Keep them");
  press("Delete all recordings");
  expect((await answers.getRecordingUsage()).count).toBe(2);
  press("Delete them");
  expect(await screen.findByText(/and 0 recordings/)).toBeDefined();
  expect((await answers.getRecordingUsage()).count).toBe(0);
  expect(document.activeElement?.textContent).toBe("Interview answers");
});

it("deletes no recordings while one is running in any tab, and says so", async () => {
  const [databases, requestLock] = [new IDBFactory(), createLocks()];
  const open = (writer: string) =>
    openStores(new FakeStorage(), writer, { databaseFactory: () => databases, requestLock });
  const [tab, other] = [await open("writer1"), await open("writer2")];
  const answers = await tab.stores.openAnswerStorage();
  await answers.updateText("round.0", () => "what was said");
  await answers.saveRecordingPart("round.0", morning, 0, new Blob(["sound"]));
  const stopKeeping = keepRecordings(other.stores);
  render(
    <StoresContext value={tab.stores}>
      <InterviewAnswers />
    </StoresContext>,
  );
  const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
  await screen.findByText(/and 1 recording /);
  press("Delete all recordings");
  press("Delete them");
  expect((await screen.findByRole("alert")).textContent).toMatch(/^An answer is being recorded/);
  expect((await answers.getRecordingUsage()).count).toBe(1);
  await stopKeeping();
  press("Delete all recordings");
  press("Delete them");
  await screen.findByText(/and 0 recordings/);
  expect(screen.queryByRole("alert")).toBeNull();
});
