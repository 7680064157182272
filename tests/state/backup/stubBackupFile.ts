/** A backup file that a person has chosen. The fake database can't store functions, so a spy hands out the file. */
import { vi } from "vitest";

/** Returns a function that chooses a file, and returns it with what was done to it, in order. The file is chosen until the test ends. */
export function stubBackupFile() {
  let chosenFile: object | undefined;
  const { get } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
    const request = get.call(this, key);
    if (this.name === "file" && chosenFile)
      Object.defineProperty(request, "result", { get: () => chosenFile, set: () => {} });
    return request;
  });
  return ({ text = "", permission = "granted", asked = "granted", failing = "" } = {}) => {
    const calls: string[] = [];
    const file = { text, calls };
    const step = <T>(name: string, result: T): Promise<T> => {
      calls.push(name);
      return name === failing
        ? Promise.reject(new DOMException("gone", "NotFoundError"))
        : Promise.resolve(result);
    };
    chosenFile = {
      name: "retrain.json",
      queryPermission: () => step("queryPermission", permission),
      requestPermission: () => step("requestPermission", asked),
      getFile: () => step("getFile", new Blob([file.text])),
      createWritable: () =>
        step("createWritable", {
          write: (next: string) => {
            file.text = next;
            return step("write", undefined);
          },
          close: () => step("close", undefined),
        }),
    };
    return file;
  };
}
