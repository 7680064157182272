/** Why an answer or a recording is not saved, in a sentence: from what the storage rejects with. */
import { expect, it } from "vitest";
import { describeAnswerSaveError, describeRecordingSaveError } from "../../../src/features/interview/labels";
import { openAnswerStorage } from "../../../src/storage/answers/answerStorage";
import { FakeStorage } from "../../storage/fakeStorage";

const catchError = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

it("an answer, where the browser blocks storage or has no room", async () => {
  const blocked = await catchError(openAnswerStorage(() => undefined, undefined));
  expect(describeAnswerSaveError(blocked)).toBe(
    "Your answer is not saved, and is lost if you close the page: this browser blocks storage for this page. Copy it elsewhere, or allow storage for this site.",
  );
  expect(describeAnswerSaveError(new Error("the disk is full."))).toBe(
    "Your answer is not saved yet, and is lost if you close the page (the disk is full). Copy it elsewhere, or free some space.",
  );
});

it("a recording, where the browser can't store any or has no room", async () => {
  const answers = await openAnswerStorage(() => undefined, new FakeStorage());
  const unsupported = await catchError(answers.saveRecordingPart("r.0", 1, 0, new Blob(["1"])));
  expect(describeRecordingSaveError(unsupported)).toBe(
    "The recording is not saved: this browser can't store recordings. Type or dictate your answer instead.",
  );
  expect(describeRecordingSaveError(new Error("the disk is full."))).toBe(
    "Part of the recording is not saved (the disk is full). Free some space: it is tried again when you continue.",
  );
});
