/** Firefox, by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/), which it speaks itself: selenium wants a geckodriver, which Debian has not. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Index } from "selenium-webdriver/bidi";
import type { Driver } from "./driver";

/** Its types call it `Index`; the module is the class itself. */
const BiDi: typeof Index = createRequire(import.meta.url)("selenium-webdriver/bidi");

const preferences: Readonly<Record<string, boolean | number | string>> = {
  // Nothing of the browser's own may ask the network.
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.safebrowsing.update.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.server": "data:,",
  // Nor may it ask the person.
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
};

const keys = { Space: " ", Enter: "\uE007" } as const;

type Context = { readonly context: string };
type Answer = { readonly type: "success" | "error"; readonly message?: string; readonly result: unknown };
/** What an expression came to: a value, or what it threw. */
type Evaluated = {
  readonly result?: { readonly type: string; readonly value?: unknown; readonly sharedId?: string };
  readonly exceptionDetails?: { readonly text: string };
};

export async function launchFirefox(executablePath: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), "retrain-firefox-"));
  writeFileSync(
    join(profile, "user.js"),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(""),
  );
  const browser = spawn(
    executablePath,
    ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const bidi = new BiDi(`${await addressOf(browser)}/session`);
  const send = async <Result>(method: string, params: object): Promise<Result> => {
    const answer = (await bidi.send({ method, params })) as Answer;
    if (answer.type === "error") throw new Error(`${method}: ${answer.message}`);
    return answer.result as Result;
  };
  const { capabilities } = await send<{ readonly capabilities: { readonly browserVersion: string } }>(
    "session.new",
    { capabilities: {} },
  );
  const { context } = await send<Context>("browsingContext.create", { type: "tab" });

  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await send<Evaluated>("script.evaluate", {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
    return result;
  };
  const press = async (...pressed: readonly string[]): Promise<void> => {
    const actions = pressed.flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await send("input.performActions", { context, actions: [{ type: "key", id: "keyboard", actions }] });
  };
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    goto: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    reload: () => send("browsingContext.reload", { context, wait: "complete" }),
    press: (key) => press(keys[key]),
    type: (text) => press(...Array.from(text)),
    ask: async (expression) => (await evaluate(expression))?.value,
    upload: async (path) => {
      const input = await evaluate(`document.querySelector('input[type="file"]')`);
      if (!input?.sharedId) throw new Error("no file input on the page");
      await send("input.setFiles", { context, element: { sharedId: input.sharedId }, files: [path] });
    },
    close: async () => {
      const gone = new Promise((resolve) => browser.once("exit", resolve));
      await send("browser.close", {});
      await gone;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Where Firefox listens: it says so on its way up. Rejects if it ends before. */
const addressOf = (browser: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const said: string[] = [];
    if (!browser.stderr) return reject(new Error("Firefox was started without its words"));
    createInterface(browser.stderr).on("line", (line) => {
      said.push(line);
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
      if (address) resolve(address);
    });
    browser.once("exit", (code) => reject(new Error(`Firefox ended with ${code}: ${said.join("\n")}`)));
    return undefined;
  });
