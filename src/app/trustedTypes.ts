/** Trusted Types: the only script URLs the page may load at run time are its service worker and its own workers. */
export const serviceWorkerUrl = "/sw.js";
const workerUrlPattern = /^\/assets\/[\w.]+\.worker-[\w-]+\.js$/;

type PolicyFactory = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => unknown;
};

/** Where the browser enforces Trusted Types, every other script URL is refused. */
export function restrictScriptUrls(policyFactory: PolicyFactory | undefined, origin: string): void {
  policyFactory?.createPolicy("default", {
    createScriptURL: (url) => {
      const path = url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
      if (path === serviceWorkerUrl || workerUrlPattern.test(path)) return url;
      throw new TypeError(`Retrain runs no script from ${url}.`);
    },
  });
}

/** Undefined where the browser has no Trusted Types. */
export const policyFactoryOf = (page: object): PolicyFactory | undefined =>
  "trustedTypes" in page && isPolicyFactory(page.trustedTypes) ? page.trustedTypes : undefined;

const isPolicyFactory = (value: unknown): value is PolicyFactory =>
  typeof value === "object" && value !== null && "createPolicy" in value;
