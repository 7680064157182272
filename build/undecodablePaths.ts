/** Serves the app for paths that can't be decoded, such as /guide/%, so that it shows what is not found. Vite's servers would send an empty 404. */
import type { Connect, Plugin, ResolvedConfig } from "vite";

type Server = { readonly config: ResolvedConfig; readonly middlewares: Connect.Server };

/** Undefined if the path can't be decoded. Its result must be used: a bundler drops a pure call without a use, and with it the error. */
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
