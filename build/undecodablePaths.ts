/** Vite's servers answer a path that can't be decoded, such as /guide/%, with an empty 404. They serve the app instead, which says what is not found. */
import type { Connect, Plugin, ResolvedConfig } from "vite";

type Server = { readonly config: ResolvedConfig; readonly middlewares: Connect.Server };

/** The result must be used: a bundler drops a call that it takes for pure, and with it the error. */
function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function serveApp({ config, middlewares }: Server): void {
  middlewares.use((request, _, next) => {
    const [path = ""] = request.url?.split("?") ?? [];
    if (path.startsWith(config.base) && decode(path) === undefined) request.url = config.base;
    next();
  });
}

/** Before every plugin that serves files. */
export const undecodablePaths: Plugin = {
  name: "undecodable-paths",
  configureServer: serveApp,
  configurePreviewServer: serveApp,
};
