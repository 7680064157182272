/** Firefox, by WebDriver BiDi. */
import puppeteer from "puppeteer-core";
import type { Driver } from "./driver";

const keys = { Space: " ", Enter: "Enter" } as const;

export async function firefox(executablePath: string): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      // Nothing of the browser's own may ask the network.
      "app.normandy.enabled": false,
      "browser.safebrowsing.downloads.remote.enabled": false,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
    },
  });
  const page = await browser.newPage();
  return {
    name: await browser.version(),
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    press: (key) => page.keyboard.press(keys[key]),
    type: (text) => page.keyboard.type(text),
    ask: (expression) => page.evaluate(expression),
    upload: async (path) => {
      const input = await page.$('input[type="file"]');
      if (!input) throw new Error("no file input on the page");
      await input.uploadFile(path);
    },
    close: () => browser.close(),
  };
}
