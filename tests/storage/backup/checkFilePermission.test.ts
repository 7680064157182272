/** The permission to write the backup file is asked of the browser, if it has permissions. */
import { expect, it } from "vitest";
import { checkFilePermission } from "../../../src/storage/backup/checkFilePermission";

it("is queried or requested for writing", async () => {
  const requests: unknown[] = [];
  const methods = {
    queryPermission: async (options: object) => (requests.push(options), "prompt"),
    requestPermission: async (options: object) => (requests.push(options), "denied"),
  };
  const file = methods as unknown as FileSystemFileHandle;
  expect(await checkFilePermission(file, "queryPermission")).toBe("prompt");
  expect(await checkFilePermission(file, "requestPermission")).toBe("denied");
  expect(requests).toEqual([{ mode: "readwrite" }, { mode: "readwrite" }]);
});

it("is granted where the browser has no permissions", async () => {
  expect(await checkFilePermission({} as FileSystemFileHandle, "queryPermission")).toBe("granted");
});
