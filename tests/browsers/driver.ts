/** What the scenarios need of a browser. */
export type Driver = {
  readonly name: string;
  readonly goto: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Presses a key as a person would. */
  readonly press: (key: "Space" | "Enter") => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** The value of an expression in the page; a promise is awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Gives a file to the only file input on the page. */
  readonly upload: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const intervalMs = 100;
const timeoutMs = 20_000;

/** Waits until an expression in the page is true. Rejects with the text of the page. */
export async function waitUntil(driver: Driver, what: string, expression: string): Promise<void> {
  for (let waited = 0; waited < timeoutMs; waited += intervalMs) {
    if ((await driver.evaluate(`Boolean(${expression})`)) === true) return;
    await new Promise((resolve) => setTimeout(resolve, intervalMs));
  }
  const shown = await driver.evaluate("document.body.innerText.slice(0, 600)");
  throw new Error(`Timed out waiting for ${what}. The page showed: ${String(shown)}`);
}

/** An expression: whether the page shows this text. */
export const pageShows = (text: string): string =>
  `document.body.innerText.includes(${JSON.stringify(text)})`;

const clickableElement = (name: string): string =>
  `[...document.querySelectorAll("button, a[href], summary")].find((each) => !each.disabled && each.offsetParent !== null && each.innerText.replace(/\\s+/g, " ").trim().startsWith(${JSON.stringify(name)}))`;

/** Clicks the button or link whose text begins with the name, once it is there. */
export async function clickButton(driver: Driver, name: string): Promise<void> {
  await waitUntil(driver, `"${name}" to press`, clickableElement(name));
  await driver.evaluate(`${clickableElement(name)}.click()`);
}
