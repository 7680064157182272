/** A round that is reloaded, and one that is open in two tabs. */
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepFocus } from "../../../../src/browser/keepFocus";
import { progressOf } from "../../../../src/domain/interview/round/roundState";
import { listRounds } from "../../../../src/domain/interview/round/listRounds";
import type { AnswerStorage } from "../../../../src/storage/answers/answerStorage";
import { answerBox, renderRound, setUpTabs, showRound } from "./renderRound";
import { morning } from "../../../state/openStores";
import "fake-indexeddb/auto";

/** Hears what the test says. */
class Recognition extends EventTarget {
  static latest: Recognition | undefined;
  isListening = false;
  start(): void {
    Recognition.latest = this;
    this.isListening = true;
  }
  stop(): void {
    this.isListening = false;
    this.dispatchEvent(new Event("end"));
  }
}
const hear = (transcript: string) =>
  act(() => {
    Recognition.latest?.dispatchEvent(
      Object.assign(new Event("result"), { results: [{ 0: { transcript }, length: 1, isFinal: true }] }),
    );
  });

beforeEach(() => {
  Reflect.set(window, "SpeechRecognition", Recognition);
});
afterEach(() => {
  cleanup();
  Reflect.deleteProperty(window, "SpeechRecognition");
  vi.unstubAllGlobals();
});

it("an answer given out loud is still one after a reload, and is judged when the round is finished", async () => {
  const openTab = setUpTabs();
  await showRound((await openTab("one")).stores);
  fireEvent.click(screen.getByLabelText("I answered out loud"));
  cleanup();
  const reopened = await openTab("two");
  await showRound(reopened.stores);
  expect(screen.getByLabelText("I answered out loud")).toHaveProperty("checked", true);
  fireEvent.click(screen.getByRole("button", { name: "Finish" }));
  await screen.findByText("What a good answer says");
  const [round] = listRounds(reopened.stores.study.getState().study);
  expect(round && progressOf(round, 0).answer?.method).toBe("aloud");
  expect(reopened.drafts.get("method r.0")).toBeUndefined();
});

it.each([
  ["Finish", { answer: { wordCount: 4 } }],
  ["Submit answer", { askedFollowUps: [expect.any(Number)] }],
])("%s counts a stored answer that has not been read yet", async (name, progress) => {
  const openTab = setUpTabs();
  const tab = await openTab("one");
  await (await tab.stores.openAnswerStorage()).updateText("r.0", () => "said before the reload");
  renderRound(tab.stores);
  expect(answerBox()).toHaveProperty("disabled", true);
  fireEvent.click(screen.getByRole("button", { name }));
  await waitFor(() => {
    const [round] = listRounds(tab.stores.study.getState().study);
    expect(round && progressOf(round, 0)).toMatchObject(progress);
  });
});

it.each([
  ["a question", [], "skipped"],
  ["a follow-up", ["Submit answer"], "aloud"],
])("Skip at %s records how the question was answered", async (_, pressedBefore, method) => {
  const openTab = setUpTabs();
  const tab = await openTab("one");
  await showRound(tab.stores);
  fireEvent.click(screen.getByLabelText("I answered out loud"));
  for (const name of pressedBefore) {
    fireEvent.click(screen.getByRole("button", { name }));
    await screen.findByText("Follow-up:");
  }
  fireEvent.click(screen.getByRole("button", { name: "Skip" }));
  await screen.findByText("What a good answer says");
  const [round] = listRounds(tab.stores.study.getState().study);
  expect(round && progressOf(round, 0).answer?.method).toBe(method);
});

it("says that an answer is not saved also when it is paused or judged", async () => {
  const openTab = setUpTabs();
  const tab = await openTab("one");
  const answers = await tab.stores.openAnswerStorage();
  const updateText = () => Promise.reject(new Error("The disk is full."));
  await showRound({ ...tab.stores, openAnswerStorage: () => Promise.resolve({ ...answers, updateText }) });
  fireEvent.change(answerBox(), { target: { value: "I would ask who waits" } });
  fireEvent.click(screen.getByRole("button", { name: "Pause" }));
  await screen.findByText(/^Your answer is not saved yet/);
  fireEvent.click(screen.getByRole("button", { name: "Finish" }));
  await screen.findByText("What a good answer says");
  expect(screen.getByRole("alert").textContent).toMatch(/^Your answer is not saved yet/);
});

it("says after a reload that a recording is kept", async () => {
  const openTab = setUpTabs();
  const tab = await openTab("one");
  tab.drafts.set("method r.0", "recorded");
  await showRound(tab.stores);
  screen.getByText("Your recording is kept.");
});

it.each([
  ["unticking", false, () => fireEvent.click(screen.getByLabelText("I answered out loud"))],
  ["typing", false, () => fireEvent.change(answerBox(), { target: { value: "and typed" } })],
  ["unticking after a reload", true, () => fireEvent.click(screen.getByLabelText("I answered out loud"))],
])("a recorded answer is one again after “I answered out loud”, by %s", async (_, isReloaded, takeBack) => {
  const openTab = setUpTabs();
  let tab = await openTab("one");
  tab.drafts.set("method r.0", "recorded");
  await showRound(tab.stores);
  fireEvent.click(screen.getByLabelText("I answered out loud"));
  expect(screen.queryByText("Your recording is kept.")).toBeNull();
  if (isReloaded) {
    cleanup();
    tab = await openTab("two");
    await showRound(tab.stores);
  }
  takeBack();
  expect(screen.getByLabelText("I answered out loud")).toHaveProperty("checked", false);
  screen.getByText("Your recording is kept.");
  fireEvent.click(screen.getByRole("button", { name: "Finish" }));
  await screen.findByText("What a good answer says");
  const [round] = listRounds(tab.stores.study.getState().study);
  expect(round && progressOf(round, 0).answer?.method).toBe("recorded");
});

it("shows and judges the answer that another tab has submitted", async () => {
  const openTab = setUpTabs();
  const tab = await openTab("one");
  const answers = await tab.stores.openAnswerStorage();
  const updateText = vi.fn<AnswerStorage["updateText"]>(answers.updateText);
  await showRound({ ...tab.stores, openAnswerStorage: () => Promise.resolve({ ...answers, updateText }) });
  // After this one no save is due any more.
  await waitFor(() => expect(updateText).toHaveBeenCalled());
  await answers.updateText("r.0", () => "It was typed in another tab");
  act(() => {
    tab.addInterviewEvent(
      "r",
      { type: "answered", itemIndex: 0, method: "typed", wordCount: 6 },
      morning + 20,
    );
  });
  expect(screen.queryByText("What a good answer says")).toBeNull();
  await screen.findByText("What a good answer says");
  screen.getByText("It was typed in another tab");
});

it("dictation keeps what another tab has typed meanwhile", async () => {
  const openTab = setUpTabs();
  const tab = await openTab("one");
  await showRound(tab.stores);
  fireEvent.click(await screen.findByRole("button", { name: "Dictate" }));
  hear("first words");
  const answers = await tab.stores.openAnswerStorage();
  await waitFor(async () => expect(await answers.getText("r.0")).toBe("first words"));
  await answers.updateText("r.0", (text) => `${text}\n\ntyped in another tab`);
  // It is saved, and what is stored comes into the box.
  fireEvent(document, new Event("visibilitychange"));
  await waitFor(() => expect(answerBox()).toHaveProperty("value", "first words\n\ntyped in another tab"));
  hear("first words, and more");
  expect(answerBox()).toHaveProperty("value", "first words, and more\n\ntyped in another tab");
  hear("first words, and more than that");
  expect(answerBox()).toHaveProperty("value", "first words, and more than that\n\ntyped in another tab");
});

/** Reads aloud; returns for each sentence whether the dictation could hear it. */
function stubSpeech() {
  const isHeard: (boolean | undefined)[] = [];
  vi.stubGlobal("SpeechSynthesisUtterance", EventTarget);
  vi.stubGlobal("speechSynthesis", {
    getVoices: () => [],
    cancel: () => undefined,
    speak: () => isHeard.push(Recognition.latest?.isListening),
  });
  return isHeard;
}

it.each(["questions", "off"] as const)(
  "dictation ends with the answer, and hears no follow-up (read aloud: %s)",
  async (readAloud) => {
    const isHeard = stubSpeech();
    const openTab = setUpTabs();
    const tab = await openTab("one");
    tab.changeReviewPreferences({ readAloud });
    await showRound(tab.stores);
    fireEvent.click(await screen.findByRole("button", { name: "Dictate" }));
    isHeard.length = 0;
    hear("I would ask who waits");
    fireEvent.click(screen.getByRole("button", { name: "Submit answer" }));
    await screen.findByText("Follow-up:");
    expect(Recognition.latest?.isListening).toBe(false);
    expect(isHeard).toEqual(readAloud === "off" ? [] : [false]);
    screen.getByRole("button", { name: "Dictate" });
    expect(answerBox()).toHaveProperty("value", "I would ask who waits");
  },
);

it("dictation ends when the question is read aloud", async () => {
  const isHeard = stubSpeech();
  const openTab = setUpTabs();
  await showRound((await openTab("one")).stores);
  fireEvent.click(await screen.findByRole("button", { name: "Dictate" }));
  hear("I would ask");
  fireEvent.click(screen.getByRole("button", { name: "Read it aloud" }));
  expect(isHeard).toEqual([false]);
  screen.getByRole("button", { name: "Dictate" });
  expect(answerBox()).toHaveProperty("value", "I would ask");
});

it("evidence and the last hint keep the focus in their place", async () => {
  const openTab = setUpTabs();
  await showRound((await openTab("one")).stores);
  const endKeeping = keepFocus();
  const press = (name: string) => {
    const button = screen.getByRole("button", { name });
    button.focus();
    fireEvent.click(button);
  };
  press("The logs");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("They are empty."));
  press("Hint (−10%)");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Submit answerSkip"));
  endKeeping();
});
