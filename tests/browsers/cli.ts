/** `npm run test:browsers [firefox|webkit]`: runs the main scenarios in Firefox and WebKit, and installs what they need. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { parseOrExit } from "../parseOrExit";
import type { Driver } from "./driver";
import { type ScenarioEnvironment, scenarios } from "./scenarios";

const port = 4183;
const origin = `http://localhost:${port}`;

type Engine = {
  readonly name: string;
  /** Debian packages, and the files that they install. */
  readonly packages: readonly string[];
  readonly files: readonly string[];
  readonly open: () => Promise<Driver>;
};

const webDriver = "/usr/bin/WebKitWebDriver";
const miniBrowsers = ["x86_64", "aarch64"].flatMap((cpu) =>
  ["4.0", "4.1"].map((version) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);

const engines: readonly Engine[] = [
  {
    name: "firefox",
    packages: ["firefox-esr"],
    files: ["/usr/bin/firefox-esr"],
    open: async () => (await import("./firefox")).launchFirefox("/usr/bin/firefox-esr"),
  },
  {
    name: "webkit",
    packages: ["webkit2gtk-driver", "xvfb"],
    files: [webDriver, "/usr/bin/xvfb-run"],
    open: async () => {
      const browser = miniBrowsers.find((path) => existsSync(path)) ?? "";
      return (await import("./webkit")).launchWebkit(webDriver, browser, port + 1);
    },
  },
];

function install({ name, packages, files }: Engine): void {
  if (files.every((file) => existsSync(file))) return;
  process.stdout.write(`installing ${packages.join(", ")} for ${name}\n`);
  execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  execFileSync("apt-get", ["install", "-y", "-qq", ...packages], { stdio: "ignore" });
}

/** Serves the built app, and can stop serving it. */
function createServer(): ScenarioEnvironment & { readonly stop: () => void } {
  let running: ChildProcess | undefined;
  const isReachable = async () =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  const wait = async (wanted: boolean) => {
    for (let i = 0; i < 200 && (await isReachable()) !== wanted; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const goOnline = async () => {
    running = spawn(
      process.execPath,
      ["node_modules/vite/bin/vite.js", "preview", "--port", String(port), "--strictPort"],
      { stdio: "ignore" },
    );
    await wait(true);
  };
  return {
    origin,
    goOnline,
    goOffline: async () => {
      running?.kill();
      await wait(false);
    },
    stop: () => running?.kill(),
  };
}

const chosen = parseOrExit(`npm run test:browsers [${engines.map(({ name }) => name).join("|")}]`, () => {
  const names = process.argv.slice(2);
  const unknown = names.find((each) => !engines.some(({ name }) => name === each));
  if (unknown !== undefined) throw new Error(`There is no browser "${unknown}" to run.`);
  return names.length === 0 ? engines : engines.filter(({ name }) => names.includes(name));
});

// WebKit's browser needs a display: without one, everything is run in a virtual one.
if (!process.env["DISPLAY"] && !process.argv.includes("firefox")) {
  const webkit = engines.find(({ name }) => name === "webkit");
  if (webkit) install(webkit);
  const { status } = spawnSync(
    "xvfb-run",
    ["-a", process.execPath, ...process.execArgv, ...process.argv.slice(1)],
    { stdio: "inherit" },
  );
  process.exit(status ?? 1);
}

let passed = 0;
let failed = 0;
execFileSync("npx", ["--no-install", "vite", "build", "--logLevel", "warn"], { stdio: "inherit" });
const environment = createServer();
await environment.goOnline();
try {
  for (const engine of chosen) {
    install(engine);
    const driver = await engine.open();
    process.stdout.write(`\n${driver.name}\n`);
    for (const { name, run } of scenarios) {
      try {
        await run(driver, environment);
        passed += 1;
        process.stdout.write(`  ✓ ${name}\n`);
      } catch (error) {
        failed += 1;
        process.stdout.write(`  ✘ ${name}\n    ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
    await driver.close();
  }
} finally {
  environment.stop();
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
