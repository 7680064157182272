/** What the stories need of a browser, whoever drives it. */
export type Driver = {
  readonly name: string;
  readonly goto: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Presses a key as a person would. */
  readonly press: (key: "Space" | "Enter") => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** The value of an expression in the page; a promise is awaited. */
  readonly ask: (expression: string) => Promise<unknown>;
  /** Gives a file to the only file input on the page. */
  readonly upload: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const step = 100;
const patience = 20_000;

/** Waits until an expression in the page is true. Rejects with what the page showed. */
export async function waitUntil(driver: Driver, what: string, expression: string): Promise<void> {
  for (let waited = 0; waited < patience; waited += step) {
    if ((await driver.ask(`Boolean(${expression})`)) === true) return;
    await new Promise((resolve) => setTimeout(resolve, step));
  }
  const shown = await driver.ask("document.body.innerText.slice(0, 600)");
  throw new Error(`${what}: it never came. The page showed: ${String(shown)}`);
}

/** Whether the page shows these words. */
export const pageShows = (words: string): string =>
  `document.body.innerText.includes(${JSON.stringify(words)})`;

const pressable = (name: string): string =>
  `[...document.querySelectorAll("button, a[href], summary")].find((each) => !each.disabled && each.offsetParent !== null && each.innerText.replace(/\\s+/g, " ").trim().startsWith(${JSON.stringify(name)}))`;

/** Presses the button or link whose words begin so, once it is there. */
export async function clickButton(driver: Driver, name: string): Promise<void> {
  await waitUntil(driver, `"${name}" to press`, pressable(name));
  await driver.ask(`${pressable(name)}.click()`);
}
