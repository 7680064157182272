/** The built app, served on this machine, and a browser to open it in. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { type InlineConfig, type PreviewServer, build, preview } from "vite";
import { findBrowser } from "../findBrowser";
import { chromiumFlags } from "../faults/pageActions";

export type ServedApp = {
  readonly address: string;
  /** The folder of the files. */
  readonly dist: string;
  /** Whether every card of its index is in its decks. */
  readonly hasTexts: boolean;
  readonly server: PreviewServer["httpServer"];
};

/** A browser with a profile on disk, whose data is still there after it was closed. */
export type BrowserProfile = { readonly open: () => Promise<BrowserContext> };

export type BuiltApp = ServedApp & {
  /** A browser without a profile. */
  readonly launch: () => Promise<Browser>;
  readonly profile: () => BrowserProfile;
  /** Serves a copy of the app whose files were changed by `change`. */
  readonly serveChanged: (change: (dist: string) => void) => Promise<ServedApp>;
};

/** Builds the app, or what `config` says, into a temporary folder. Servers, browsers and profiles are closed and removed afterwards. */
export async function withBuiltApp<T>(
  run: (built: BuiltApp) => Promise<T>,
  config: InlineConfig = {},
): Promise<T> {
  const options = { executablePath: await findBrowser(), args: chromiumFlags };
  const work = mkdtempSync(join(tmpdir(), "retrain-bench-"));
  const dist = join(work, "dist");
  const open: Closable[] = [];
  const opened = <C extends Closable>(one: C): C => {
    open.unshift(one);
    return one;
  };
  const serve = async (outDir: string, hasTexts: boolean): Promise<ServedApp> => {
    // Any port that is free.
    const at = { host: "127.0.0.1", port: 0 };
    const server = opened(await preview({ ...config, logLevel: "warn", build: { outDir }, preview: at }));
    const { port } = server.httpServer.address() as AddressInfo;
    return { address: `http://127.0.0.1:${port}`, dist: outDir, hasTexts, server: server.httpServer };
  };
  try {
    await build({ ...config, logLevel: "error", build: { outDir: dist, emptyOutDir: true } });
    return await run({
      ...(await serve(dist, true)),
      launch: async () => opened(await chromium.launch(options)),
      profile: () => {
        const folder = mkdtempSync(join(work, "profile-"));
        return { open: async () => opened(await chromium.launchPersistentContext(folder, options)) };
      },
      serveChanged: (change) => {
        const copy = mkdtempSync(join(work, "dist-"));
        cpSync(dist, copy, { recursive: true });
        change(copy);
        return serve(copy, false);
      },
    });
  } finally {
    for (const one of open) await one.close();
    rmSync(work, { recursive: true, force: true });
  }
}

type Closable = { readonly close: () => Promise<void> };

export const browserName = (context: BrowserContext): string =>
  `Chromium ${context.browser()?.version() ?? "of an unknown version"}, headless`;
