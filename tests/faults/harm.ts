/** What may happen to a copy, done to the browser that holds it. */
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

/** Flips a character of the third row. */
export async function damage(page: Page, where: "storage" | "database"): Promise<void> {
  const [key, text] = await page.evaluate(() => {
    const third = Object.keys(localStorage)
      .filter((each) => each.startsWith("retrain.log."))
      .toSorted()[2];
    return [third ?? "", localStorage.getItem(third ?? "") ?? ""] as const;
  });
  const flipped = text.replace(/^(.{5})./, "$1~");
  if (!flipped.includes("~")) throw new Error("no row to damage");
  if (where === "storage") {
    await page.evaluate((row) => localStorage.setItem(...row), [key, flipped] as const);
    return;
  }
  await page.evaluate(
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
    [key, flipped] as const,
  );
}
