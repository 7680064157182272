/** WebKitGTK's MiniBrowser, by its own WebDriver. */
import { type ChildProcess, spawn } from "node:child_process";
import { Builder, By, Capabilities, Key } from "selenium-webdriver";
import type { Driver } from "./driver";

const keys = { Space: Key.SPACE, Enter: Key.ENTER } as const;

/** Needs a display, such as that of xvfb-run. */
export async function launchWebkit(
  executablePath: string,
  miniBrowser: string,
  port: number,
): Promise<Driver> {
  const driver: ChildProcess = spawn(executablePath, [`--port=${port}`], { stdio: "ignore" });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const capabilities = new Capabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: miniBrowser, args: ["--automation"] },
  });
  const page = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(capabilities)
    .build()
    .catch((error: unknown) => {
      driver.kill();
      throw error;
    });
  await page.manage().setTimeouts({ script: 30_000 });
  const version = (await page.getCapabilities()).get("browserVersion") ?? "";
  return {
    name: `WebKitGTK ${String(version)}`,
    goto: (url) => page.get(url),
    reload: () => page.navigate().refresh(),
    press: (key) => page.actions().sendKeys(keys[key]).perform(),
    type: (text) => page.actions().sendKeys(text).perform(),
    evaluate: (expression) =>
      page.executeAsyncScript(
        `const done = arguments[arguments.length - 1]; Promise.resolve(${expression}).then(done, (error) => done(String(error)));`,
      ),
    upload: async (path) => {
      await page.findElement(By.css('input[type="file"]')).sendKeys(path);
    },
    close: async () => {
      await page.quit();
      driver.kill();
    },
  };
}
