/** The built app, served on this machine, and a browser of our own to open it in. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { type InlineConfig, type PreviewServer, build, preview } from "vite";
import { findBrowser } from "../browser";
import { flags } from "../faults/person";

export type Served = {
  readonly address: string;
  /** The folder of the files. */
  readonly dist: string;
  readonly server: PreviewServer["httpServer"];
};

/** A browser with a profile on the disk: what is kept in it outlives its closing. */
export type Profile = { readonly open: () => Promise<BrowserContext> };

export type Built = Served & {
  readonly executablePath: string;
  readonly profile: () => Profile;
  /** The same app, served beside it after `change` was done to a copy of its files. */
  readonly serveChanged: (change: (dist: string) => void) => Promise<Served>;
};

/** Builds the app, or what `config` says, into a folder that is gone afterwards, as are the servers and the profiles. */
export async function onBuilt<T>(run: (built: Built) => Promise<T>, config: InlineConfig = {}): Promise<T> {
  const executablePath = await findBrowser();
  const work = mkdtempSync(join(tmpdir(), "retrain-bench-"));
  const dist = join(work, "dist");
  const servers: PreviewServer[] = [];
  const serve = async (outDir: string): Promise<Served> => {
    const server = await preview({
      ...config,
      logLevel: "warn",
      build: { outDir },
      // Any port that is free.
      preview: { host: "127.0.0.1", port: 0 },
    });
    servers.push(server);
    const { port } = server.httpServer.address() as AddressInfo;
    return { address: `http://127.0.0.1:${port}`, dist: outDir, server: server.httpServer };
  };
  try {
    await build({ ...config, logLevel: "error", build: { outDir: dist, emptyOutDir: true } });
    return await run({
      ...(await serve(dist)),
      executablePath,
      profile: () => {
        const folder = mkdtempSync(join(work, "profile-"));
        return { open: () => chromium.launchPersistentContext(folder, { executablePath, args: flags }) };
      },
      serveChanged: (change) => {
        const copy = mkdtempSync(join(work, "dist-"));
        cpSync(dist, copy, { recursive: true });
        change(copy);
        return serve(copy);
      },
    });
  } finally {
    for (const server of servers) await server.close();
    rmSync(work, { recursive: true, force: true });
  }
}

export const nameOf = (context: BrowserContext): string =>
  `Chromium ${context.browser()?.version() ?? "of an unknown version"}, headless`;
