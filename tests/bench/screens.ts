/** What a first visit to each screen costs on a slow phone: time until it can be used, blocking time, and layout shift. */
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import type { InlineConfig } from "vite";
import { type BuiltApp, withBuiltApp } from "./builtApp";
import { readPaintMs, watchPaints } from "./paintTiming";
import { type Suite, type Table, quantileOf, ratioOf, roundToThreeDigits } from "./suite";
import { slow4G, slowDown } from "./visit";

const visits = 5;
/** Until a screen has finished its later rendering. */
const settlingMs = 3_000;

/** A screen can be used once this is painted. */
const screens = [
  { name: "Today", path: "/", usable: "section[aria-label='To study'] a" },
  { name: "Guide", path: "/guide", usable: "main li h2 a" },
  { name: "a long chapter", path: "/guide/data", usable: "main .prose" },
  { name: "Review", path: "/review", usable: "[data-face=front]" },
  { name: "Interview", path: "/interview", usable: "main button[type=submit]" },
  { name: "Library", path: "/library", usable: "[data-row]" },
  { name: "Progress", path: "/progress", usable: "main input" },
  { name: "Settings", path: "/settings", usable: "main input[type=range]" },
] as const;

const reactAlone: InlineConfig = { configFile: false, root: join(import.meta.dirname, "reactAlone") };

/** Milliseconds, and the score of layout shifts. */
type Cost = { readonly usable: number; readonly blocked: number; readonly shift: number };

export const screensSuite: Suite = {
  name: "screens",
  options: {},
  run: async () => {
    const base = await withBuiltApp(
      (built) => inBrowser(built, (browser) => medianCost(browser, `${built.address}/`, "button")),
      reactAlone,
    );
    return [
      await withBuiltApp((built) => inBrowser(built, (browser) => tableOf(browser, built.address, base))),
    ];
  },
};

async function inBrowser<T>(built: BuiltApp, run: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await built.launch();
  const result = await run(browser);
  await browser.close();
  return result;
}

async function tableOf(browser: Browser, address: string, base: Cost): Promise<Table> {
  const costs: (readonly [string, Cost])[] = [["React alone", base]];
  for (const { name, path, usable } of screens)
    costs.push([name, await medianCost(browser, address + path, usable)]);
  return {
    title: `First visits to each screen, the processor slowed ${slowDown} times, on slow 4G`,
    columns: ["screen", "usable, ms", "against React alone", "blocked, ms", "against React alone", "shift"],
    rows: costs.map(([name, { usable, blocked, shift }]) => [
      name,
      roundToThreeDigits(usable),
      ratioOf(usable, base.usable),
      Math.round(blocked),
      base.blocked === 0 ? "" : ratioOf(blocked, base.blocked),
      Number(shift.toFixed(3)),
    ]),
    notes: [
      `Median of ${visits} visits, each in a browser that knows nothing yet.`,
      "Usable: its first control, card or passage is painted. Blocked: what tasks of more than 50 ms take beyond that.",
      "Shift: the sum of all layout shifts. React alone: a page with React and one button.",
    ],
  };
}

async function medianCost(browser: Browser, address: string, usable: string): Promise<Cost> {
  const all: Cost[] = [];
  for (let i = 0; i < visits; i += 1) all.push(await costOf(browser, address, usable));
  const median = (valueOf: (cost: Cost) => number) => quantileOf(all.map(valueOf));
  return {
    usable: median((cost) => cost.usable),
    blocked: median((cost) => cost.blocked),
    shift: median((cost) => cost.shift),
  };
}

async function costOf(browser: Browser, address: string, usable: string): Promise<Cost> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    serviceWorkers: "block",
  });
  await watchPaints(context, [{ name: "usable", selector: usable }]);
  await context.addInitScript(() => {
    const sum = { blocked: 0, shift: 0 };
    Object.assign(window, { sum });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) sum.blocked += duration - 50;
    }).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ("value" in entry && typeof entry.value === "number") sum.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  await devtools.send("Network.emulateNetworkConditions", slow4G);
  await page.goto(address, { waitUntil: "commit" });
  const time = await readPaintMs(page, "usable");
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(settlingMs);
  const sum = await page.evaluate(() => (window as unknown as { sum: Omit<Cost, "usable"> }).sum);
  await context.close();
  return { usable: time, ...sum };
}
