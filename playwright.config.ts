import { defineConfig } from "@playwright/test";

// Not 4173, so that the tests can run beside "npm start".
const port = 4174;
export const basePathPort = 4175;
const basePathBuild = "--base /retrain/ --outDir node_modules/.cache/base-path --logLevel warn";
const executablePath = process.env["CHROMIUM_PATH"];
/** A time zone in which it is now between eleven and noon: no journey runs into the end of a day. */
const hoursAheadOfUtc = 11 - new Date().getUTCHours();
const timeZone = `Etc/GMT${hoursAheadOfUtc >= 0 ? "-" : "+"}${Math.abs(hoursAheadOfUtc)}`;
const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/journeys",
  testMatch: "**/*.journey.ts",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // These only end journeys that hang; none depends on measured time.
  timeout: 300_000,
  expect: { timeout: 120_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/journeys.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: "chromium",
    timezoneId: timeZone,
    locale: "en-GB",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(root ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: [
    {
      command: `npx vite preview --port ${port} --strictPort`,
      port,
      timeout: 300_000,
      reuseExistingServer: false,
    },
    {
      // A build of its own: the base path is in the page.
      command: `npx vite build ${basePathBuild} && npx vite preview ${basePathBuild} --port ${basePathPort} --strictPort`,
      port: basePathPort,
      timeout: 300_000,
      reuseExistingServer: false,
    },
  ],
});
