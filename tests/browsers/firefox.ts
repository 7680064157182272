/** Firefox, by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/), directly: selenium needs geckodriver, which Debian doesn't have. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Index } from "selenium-webdriver/bidi";
import type { Driver } from "./driver";

/** The module exports the class that its types call `Index`. */
const BiDi: typeof Index = createRequire(import.meta.url)("selenium-webdriver/bidi");

const preferences: Readonly<Record<string, boolean | number | string>> = {
  // No network requests by the browser itself.
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
  // No questions to the user.
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
};

const keys = { Space: " ", Enter: "\uE007" } as const;

type Context = { readonly context: string };
type Response = { readonly type: "success" | "error"; readonly message?: string; readonly result: unknown };
/** The result of an expression: a value or an exception. */
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
    const response = (await bidi.send({ method, params })) as Response;
    if (response.type === "error") throw new Error(`${method}: ${response.message}`);
    return response.result as Result;
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
    evaluate: async (expression) => (await evaluate(expression))?.value,
    upload: async (path) => {
      const input = await evaluate(`document.querySelector('input[type="file"]')`);
      if (!input?.sharedId) throw new Error("no file input on the page");
      await send("input.setFiles", { context, element: { sharedId: input.sharedId }, files: [path] });
    },
    close: async () => {
      const exited = new Promise((resolve) => browser.once("exit", resolve));
      await send("browser.close", {});
      await exited;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The address on which Firefox listens, as it prints it. Rejects if Firefox exits first. */
const addressOf = (browser: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const output: string[] = [];
    if (!browser.stderr) return reject(new Error("Firefox was started without stderr"));
    createInterface(browser.stderr).on("line", (line) => {
      output.push(line);
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
      if (address) resolve(address);
    });
    browser.once("exit", (code) => reject(new Error(`Firefox exited with ${code}: ${output.join("\n")}`)));
    return undefined;
  });
