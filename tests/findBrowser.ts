/** Finds a Chromium, and installs one if there is none. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const macAndWindowsPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function findInstalled(): string | undefined {
  for (const name of names) {
    const found = spawnSync(process.platform === "win32" ? "where" : "which", [name], { encoding: "utf8" });
    const path = found.stdout?.split("\n")[0]?.trim();
    if (found.status === 0 && path) return path;
  }
  return macAndWindowsPaths.find((place) => existsSync(place));
}

async function findPlaywrightChromium(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

const installers: readonly { readonly command: string; readonly run: () => void }[] = [
  {
    command: "playwright install chromium",
    run: () => {
      const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
      execFileSync(process.execPath, [cli, "install", "chromium"], { stdio: "ignore", timeout: 180_000 });
    },
  },
  {
    command: "apt-get install chromium",
    run: () => {
      execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore", timeout: 180_000 });
      execFileSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "ignore", timeout: 400_000 });
    },
  },
];

/** The path of a Chromium to drive: CHROMIUM_PATH, one that is installed, or one that is installed now. */
export async function findBrowser(): Promise<string> {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
  }
  const failures: string[] = [];
  for (const attempt of [undefined, ...installers]) {
    if (attempt) {
      process.stderr.write(`No Chromium found; trying "${attempt.command}"…\n`);
      try {
        attempt.run();
      } catch (error) {
        failures.push(`${attempt.command}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    const found = findInstalled() ?? (await findPlaywrightChromium());
    if (found) return found;
  }
  throw new Error(
    `The journeys need a Chromium. Install one, or set CHROMIUM_PATH to it. Tried:\n${failures.join("\n")}`,
  );
}
