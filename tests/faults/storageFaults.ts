/** Clears, denies, damages and fills the copies of the log in a browser. */
import type { BrowserContext, Page } from "@playwright/test";

export async function clearStorage(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.clear());
}

export async function deleteDatabase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase("retrain");
        request.addEventListener("success", () => resolve());
        request.addEventListener("error", () => reject(new Error("not deleted")));
      }),
  );
}

export async function denyStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
}

export async function denyDatabase(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
}

type Copy = "storage" | "database";

/** Damages to a row: a changed character, half of it missing, a newer version. */
export const flipCharacter = (row: string): string => row.replace(/^(.{5})./, "$1~");
export const truncate = (row: string): string => row.slice(0, row.length >> 1);
export const bumpVersion = (row: string): string => row.replace(/^\d+/, "99");

/** The row of the third event in a copy. */
export async function readThirdRow(page: Page, copy: Copy): Promise<readonly [key: string, text: string]> {
  const rows: readonly (readonly [string, string])[] =
    copy === "storage"
      ? await page.evaluate(() => Object.entries(localStorage))
      : await page.evaluate(
          () =>
            new Promise<[string, string][]>((resolve, reject) => {
              const opening = indexedDB.open("retrain");
              opening.addEventListener("error", () => reject(new Error("not opened")));
              opening.addEventListener("success", () => {
                const store = opening.result.transaction("log").objectStore("log");
                const [keys, texts] = [store.getAllKeys(), store.getAll()];
                store.transaction.addEventListener("complete", () => {
                  opening.result.close();
                  // The app stores strings under strings.
                  resolve(keys.result.map((key, i) => [key as string, texts.result[i] as string]));
                });
              });
            }),
        );
  const [, , third] = rows
    .filter(([key]) => key.startsWith("retrain.log."))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (!third) throw new Error(`no third row in the ${copy}`);
  return third;
}

/** Changes the row of the third event in a copy. Returns the changed row. */
export async function damageThirdRow(
  page: Page,
  copy: Copy,
  change: (row: string) => string,
): Promise<string> {
  const [key, text] = await readThirdRow(page, copy);
  const damaged = change(text);
  if (damaged === text) throw new Error("the row was not damaged");
  await (copy === "storage"
    ? page.evaluate((row) => localStorage.setItem(...row), [key, damaged] as const)
    : putInDatabase(page, [key, damaged]));
  return damaged;
}

const putInDatabase = (page: Page, written: readonly [key: string, text: string]): Promise<void> =>
  page.evaluate(
    (row) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("retrain");
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const tx = opening.result.transaction("log", "readwrite");
          tx.objectStore("log").put(row[1], row[0]);
          tx.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    written,
  );

/** Fills localStorage to within a few characters, fewer than the shortest row needs. */
export async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let size = 2 ** 22, filled = 0; size >= 1;) {
      try {
        localStorage.setItem(`other ${filled}`, "x".repeat(size));
        filled += 1;
      } catch {
        size >>= 1;
      }
    }
  });
}
