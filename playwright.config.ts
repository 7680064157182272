import { defineConfig } from "@playwright/test";

// Not 4173: whoever has the app open by "npm start" may run the tests beside it.
const port = 4174;
const executablePath = process.env["CHROMIUM_PATH"];
const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/journeys",
  testMatch: "**/*.journey.ts",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // No journey waits for a clock; these only end one that hangs, on a machine however busy.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/journeys.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: "chromium",
    timezoneId: "Europe/Berlin",
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
  webServer: { command: `npx vite preview --port ${port} --strictPort`, port, reuseExistingServer: false },
});
