/** The recording of an answer: what ends it, and what is said about it. */
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { removeRecordings } from "../../../../src/state/interview/removeRecordings";
import type { AnswerStorage } from "../../../../src/storage/answers/answerStorage";
import { stubMicrophone } from "./stubMicrophone";
import { answerBox, setUpTabs, showRound } from "./renderRound";
import "fake-indexeddb/auto";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A round whose recordings are saved by `saveRecordingPart`. */
async function open(saveRecordingPart: AnswerStorage["saveRecordingPart"]) {
  const microphone = stubMicrophone();
  const tab = await setUpTabs()("one");
  const answers = await tab.stores.openAnswerStorage();
  await showRound({
    ...tab.stores,
    openAnswerStorage: () => Promise.resolve({ ...answers, saveRecordingPart }),
  });
  return microphone;
}

/** A round with no room for recordings until `freeSpace`. `saved` are the numbers of the saved parts. */
async function openWithFullStorage() {
  const saved: number[] = [];
  let isFull = true;
  const microphone = await open((_, __, part) => {
    if (isFull) return Promise.reject(new Error("the disk is full"));
    saved.push(part);
    return Promise.resolve();
  });
  return { microphone, saved, freeSpace: () => void (isFull = false) };
}

const notSaved =
  "Part of the recording is not saved (the disk is full). Free some space: it is tried again when you continue.";

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));

type Microphone = ReturnType<typeof stubMicrophone>;

async function record({ allow }: Microphone, name = "Record") {
  press(name);
  allow();
  await screen.findByRole("button", { name: "Stop recording" });
}

it("the message about the lost microphone stays after the last part is saved", async () => {
  const save = vi.fn<AnswerStorage["saveRecordingPart"]>(() => Promise.resolve());
  const microphone = await open(save);
  await record(microphone);
  act(microphone.unplug);
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  await settle();
  expect(screen.getByRole("alert").textContent).toMatch(/^The microphone is no longer available/);
});

it("a part that could not be saved is saved with the next recording, and reported as not saved until then", async () => {
  const { microphone, saved, freeSpace } = await openWithFullStorage();
  await record(microphone);
  press("Stop recording");
  await screen.findByText(notSaved);
  expect(screen.queryByText("Your recording is kept.")).toBeNull();
  freeSpace();
  await record(microphone, "Record more");
  screen.getByText(notSaved);
  press("Stop recording");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  screen.getByText("Your recording is kept.");
  expect(saved).toEqual([0, 0]);
});

it.each(["Submit answer", "Skip", "Pause"])("a part that could not be saved is saved by %s", async (name) => {
  const { microphone, saved, freeSpace } = await openWithFullStorage();
  await record(microphone);
  press("Stop recording");
  await screen.findByText(notSaved);
  freeSpace();
  press(name);
  await waitFor(() => expect(saved).toEqual([0]));
  await waitFor(() => expect(screen.queryByText(notSaved)).toBeNull());
});

it("a part that could not be saved is saved when the question is left", async () => {
  const { microphone, saved, freeSpace } = await openWithFullStorage();
  await record(microphone);
  press("Skip");
  await screen.findByText("What a good answer says");
  expect(saved).toEqual([]);
  freeSpace();
  cleanup();
  await waitFor(() => expect(saved).toEqual([0]));
});

it("a recording ends when the question is read aloud", async () => {
  vi.stubGlobal("speechSynthesis", {
    getVoices: () => [],
    cancel: () => undefined,
    speak: () => undefined,
  });
  vi.stubGlobal("SpeechSynthesisUtterance", EventTarget);
  const microphone = await open(() => Promise.resolve());
  await record(microphone);
  press("Read it aloud");
  await screen.findByText("Your recording is kept.");
  expect(microphone.countOn()).toBe(0);
});

it("there is no dictation while the browser asks for the microphone", async () => {
  vi.stubGlobal("SpeechRecognition", EventTarget);
  const { allow } = await open(() => Promise.resolve());
  await screen.findByRole("button", { name: "Dictate" });
  press("Record");
  expect(screen.queryByRole("button", { name: "Dictate" })).toBeNull();
  allow();
  await screen.findByRole("button", { name: "Stop recording" });
  press("Stop recording");
  await screen.findByRole("button", { name: "Dictate" });
});

it("a microphone that is allowed after the answer was submitted stays off, and nothing of it is saved", async () => {
  const save = vi.fn<AnswerStorage["saveRecordingPart"]>(() => Promise.resolve());
  const microphone = await open(save);
  fireEvent.change(answerBox(), { target: { value: "I would ask who waits" } });
  press("Record");
  press("Submit answer");
  await screen.findByText("Follow-up:");
  press("Record");
  microphone.allow();
  await settle();
  expect(microphone.countOn()).toBe(0);
  screen.getByText("Your browser asks whether Retrain may use the microphone. Allow it to record.");
  microphone.allow();
  await screen.findByRole("button", { name: "Stop recording" });
  expect(microphone.countOn()).toBe(1);
  press("Stop recording");
  await screen.findByRole("button", { name: "Record more" });
  expect(microphone.countOn()).toBe(0);
  expect(save).toHaveBeenCalledTimes(1);
});

it.each(["Finish", "Skip"])("%s waits until the recording is saved", async (name) => {
  let endSaving: () => void = () => undefined;
  const save = vi.fn<AnswerStorage["saveRecordingPart"]>(
    () =>
      new Promise((resolve) => {
        endSaving = resolve;
      }),
  );
  const microphone = await open(save);
  await record(microphone);
  press(name);
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  await settle();
  expect(screen.queryByText("What a good answer says")).toBeNull();
  endSaving();
  await screen.findByText("What a good answer says");
});

it.each(["Finish", "Skip"])("%s says when the end of the recording could not be saved", async (name) => {
  const microphone = await open(() => Promise.reject(new Error("the disk is full")));
  await record(microphone);
  press(name);
  await screen.findByText("What a good answer says");
  expect(screen.getByRole("alert").textContent).toBe(notSaved);
});

it("a pause turns the microphone off, and says when the recording could not be saved", async () => {
  const microphone = await open(() => Promise.reject(new Error("the disk is full")));
  await record(microphone);
  press("Pause");
  await screen.findByText(notSaved);
  expect(screen.queryByText(/What you said is kept/)).toBeNull();
  expect(microphone.countOn()).toBe(0);
});

it("a microphone that is allowed during a pause stays off", async () => {
  const microphone = await open(() => Promise.resolve());
  press("Record");
  press("Pause");
  microphone.allow();
  await settle();
  expect(microphone.countOn()).toBe(0);
});

it.each([
  ["is stopped", () => press("Stop recording")],
  ["ends because the answer is left", cleanup],
  ["ends because the microphone is lost", ({ unplug }: Microphone) => act(unplug)],
])("another tab deletes recordings only once this one %s", async (_, end) => {
  const openTab = setUpTabs();
  const microphone = stubMicrophone();
  const [one, two] = [await openTab("one"), await openTab("two")];
  await showRound(one.stores);
  await record(microphone);
  expect(await removeRecordings(two.stores)).toBe(false);
  end(microphone);
  await waitFor(async () => expect(await removeRecordings(two.stores)).toBe(true));
});

it("a recording that could not start keeps nothing", async () => {
  const openTab = setUpTabs();
  stubMicrophone();
  vi.stubGlobal("navigator", { mediaDevices: { getUserMedia: () => Promise.reject(new Error("none")) } });
  const tab = await openTab("one");
  await showRound(tab.stores);
  press("Record");
  await screen.findByRole("alert");
  await waitFor(async () => expect(await removeRecordings(tab.stores)).toBe(true));
});
