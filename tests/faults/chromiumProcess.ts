/** Starts a Chromium whose processes can all be killed. */
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import { type TestEnvironment, chromiumFlags } from "./pageActions";

export type ChromiumProcess = {
  readonly browser: Browser;
  /** Sends SIGKILL to all of its processes and resolves when none is left. May be called again. */
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
    // Its own process group, so that only processes started here are killed.
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const endpoint = await new Promise<string>((resolve, reject) => {
    let output = "";
    child.stderr.on("data", (bytes: Buffer) => {
      output += bytes.toString();
      const url = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (url) resolve(url);
    });
    child.once("exit", (code) =>
      reject(new Error(`Chromium exited with ${code} before it listened:\n${output}`)),
    );
    child.once("error", reject);
  });
  const exited = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  const browser = await chromium.connectOverCDP(endpoint);
  return {
    browser,
    kill: async () => {
      const isAlive = child.exitCode === null && child.signalCode === null;
      const group = isAlive && child.pid !== undefined ? [-child.pid] : [];
      // Repeated, because a process may have started another in the meantime.
      let ids: readonly number[] = [...group, ...findProcesses(profile)];
      for (; ids.length > 0; ids = findProcesses(profile)) {
        for (const id of ids) killProcess(id);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      await exited;
      await browser.close().catch(() => undefined);
    },
  };
}

function killProcess(id: number): void {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It has already exited.
  }
}

/** Processes with this profile on their command line, on Linux; elsewhere only the process group is killed. */
function findProcesses(profile: string): readonly number[] {
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
