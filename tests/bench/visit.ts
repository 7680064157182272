/** What a first visit, a repeat visit and an offline start cost on a slow phone: time to the first card, requests, bytes. */
import type { BrowserContext } from "@playwright/test";
import { type BuiltApp, browserName, withBuiltApp } from "./builtApp";
import { readPaintMs, watchPaints } from "./paintTiming";
import { type Suite, type Table, quantileOf, ratioOf, roundToThreeDigits } from "./suite";
import { type Traffic, countServerTraffic, countPageTraffic } from "./traffic";

const visits = 5;
export const slowDown = 4;
/** Lighthouse's slow 4G: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up; here as bytes a second. */
export const slow4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** Milliseconds from the navigation until Today's button is painted, and until the question behind it is; and what the page fetched until then. */
type Visit = Traffic & { readonly button: number; readonly card: number };

const kinds = ["first", "repeat", "offline"] as const;

export const visitSuite: Suite = {
  name: "visit",
  options: {},
  run: () => withBuiltApp(async (built) => [await measureVisits(built)]),
};

async function measureVisits(built: BuiltApp): Promise<Table> {
  const served = countServerTraffic(built.server);
  const browser = await built.launch();
  const all: Record<(typeof kinds)[number], Visit[]> = { first: [], repeat: [], offline: [] };
  const whole: Traffic[] = [];
  let name = "";
  for (let i = 0; i < visits; i += 1) {
    const context = await browser.newContext();
    name = browserName(context);
    await watchPaints(context, [
      { name: "button", selector: "section[aria-label='To study'] a", press: true },
      { name: "card", selector: "article[data-card] [data-face=front]" },
    ]);
    const before = served();
    for (const kind of kinds) {
      all[kind].push(await measureVisit(context, built.address, kind));
      if (kind === "first") whole.push(since(before, served()));
    }
    await context.close();
  }
  await browser.close();
  const base = quantileOf(all.first.map(({ card }) => card));
  return {
    title: `Visits, the processor slowed ${slowDown} times, on slow 4G`,
    columns: ["visit", "button, ms", "card, ms", "relative to first", "requests", "kB"],
    rows: kinds.map((kind) => {
      const middle = (valueOf: (each: Visit) => number) => quantileOf(all[kind].map(valueOf));
      const card = middle((each) => each.card);
      return [
        kind,
        roundToThreeDigits(middle(({ button }) => button)),
        roundToThreeDigits(card),
        ratioOf(card, base),
        middle(({ requests }) => requests),
        kilo(middle(({ bytes }) => bytes)),
      ];
    }),
    notes: [
      `${name}. Median of ${visits}.`,
      "Button: Today's button is painted, and pressed at once. Card: the first question is painted.",
      "Requests and kB (1,000 bytes over the wire, gzipped, with headers): of the page, until the card.",
      `With what the service worker puts by for offline use, a first visit has ${quantileOf(whole.map(({ requests }) => requests))} requests and ${kilo(quantileOf(whole.map(({ bytes }) => bytes)))} kB; its own fetching is not slowed.`,
    ],
  };
}

async function measureVisit(
  context: BrowserContext,
  address: string,
  kind: (typeof kinds)[number],
): Promise<Visit> {
  if (kind === "offline") await context.setOffline(true);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const fetched = await countPageTraffic(session);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  if (kind !== "offline") await session.send("Network.emulateNetworkConditions", slow4G);
  await page.goto(address, { waitUntil: "commit" });
  const card = await readPaintMs(page, "card");
  const result = { button: await readPaintMs(page, "button"), card, ...fetched() };
  if (kind === "first") await page.getByText("Ready to work offline.").waitFor({ timeout: 60_000 });
  await page.close();
  return result;
}

const kilo = (bytes: number): number => Math.round(bytes / 1_000);

const since = (before: Traffic, after: Traffic): Traffic => ({
  requests: after.requests - before.requests,
  bytes: after.bytes - before.bytes,
});
