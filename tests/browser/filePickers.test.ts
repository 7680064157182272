import { expect, it, vi } from "vitest";
import { canPickFiles, pickExistingJsonFile, pickNewJsonFile } from "../../src/browser/filePickers";

const file = { name: "mine.json" };
function stubPickers(answer: () => Promise<typeof file> = () => Promise.resolve(file)) {
  const save = vi.fn<(options: object) => Promise<typeof file>>(answer);
  const open = vi.fn<(options: object) => Promise<readonly (typeof file)[]>>(async () => [await answer()]);
  vi.stubGlobal("showSaveFilePicker", save);
  vi.stubGlobal("showOpenFilePicker", open);
  return { save, open };
}

it("an existing file is chosen in the dialog for opening: the one for saving would empty it", async () => {
  const { save, open } = stubPickers();
  expect(await pickExistingJsonFile()).toBe(file);
  expect(open).toHaveBeenCalledOnce();
  expect(save).not.toHaveBeenCalled();
});

it("a new file has a suggested name", async () => {
  const { save } = stubPickers();
  expect(await pickNewJsonFile("new.json")).toBe(file);
  expect(save.mock.calls[0]?.[0]).toMatchObject({ suggestedName: "new.json" });
});

it("a dialog that was closed chooses no file, and other errors are thrown", async () => {
  stubPickers(() => Promise.reject(new DOMException("closed", "AbortError")));
  expect(await pickNewJsonFile("new.json")).toBeUndefined();
  expect(await pickExistingJsonFile()).toBeUndefined();
  stubPickers(() => Promise.reject(new DOMException("no press", "SecurityError")));
  await expect(pickExistingJsonFile()).rejects.toThrow("no press");
});

it("there are no dialogs in other browsers", async () => {
  expect(canPickFiles()).toBe(false);
  expect(await pickExistingJsonFile()).toBeUndefined();
});
