/** The script addresses that the page may name at run time: its own service worker's, and those of its own workers. */
export const workerScript = "/sw.js";
const workers = /^\/assets\/[\w.]+\.worker-[\w-]+\.js$/;

type Policies = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => unknown;
};

/** Where the browser enforces Trusted Types, everything else that would run a text is refused. */
export function trustOnlyWorkers(policies: Policies | undefined, origin: string): void {
  policies?.createPolicy("default", {
    createScriptURL: (url) => {
      const path = url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
      if (path === workerScript || workers.test(path)) return url;
      throw new TypeError(`Retrain runs no script from ${url}.`);
    },
  });
}

/** Undefined where the browser has no Trusted Types. */
export const trustedTypesOf = (page: object): Policies | undefined =>
  "trustedTypes" in page && isPolicies(page.trustedTypes) ? page.trustedTypes : undefined;

const isPolicies = (value: unknown): value is Policies =>
  typeof value === "object" && value !== null && "createPolicy" in value;
