/** A Chromium of our own that can be killed with everything that belongs to it. */
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import { type TestEnvironment, chromiumFlags } from "./pageActions";

export type ChromiumProcess = {
  readonly browser: Browser;
  /** SIGKILL to every process of it at once; resolves when none is left. Twice is once. */
  readonly kill: () => Promise<void>;
};

export async function startChromium(
  { browser: path }: TestEnvironment,
  profile: string,
): Promise<ChromiumProcess> {
  const child = spawn(
    path,
    [
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      ...chromiumFlags,
      "about:blank",
    ],
    // A process group of its own: who is killed is whom we started.
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`Chromium ended with ${code} before it began:\n${said}`)));
    child.once("error", reject);
  });
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  const browser = await chromium.connectOverCDP(endpoint);
  return {
    browser,
    kill: async () => {
      const isAlive = child.exitCode === null && child.signalCode === null;
      const group = isAlive && child.pid !== undefined ? [-child.pid] : [];
      // Again, until there is none: one may have begun another meanwhile.
      let left: readonly number[] = [...group, ...ownedBy(profile)];
      for (; left.length > 0; left = ownedBy(profile)) {
        for (const each of left) end(each);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

function end(id: number): void {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** Processes that name this profile on their command line, which is ours alone. Linux only; elsewhere the group must do. */
function ownedBy(profile: string): readonly number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        if (/\) Z /.test(readFileSync(`/proc/${name}/stat`, "utf8"))) return false;
        return readFileSync(`/proc/${name}/cmdline`, "utf8").includes(profile);
      } catch {
        return false;
      }
    })
    .map(Number);
}
