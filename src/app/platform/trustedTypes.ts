/** Trusted Types: the only script URLs the page may load at run time are its service worker and its own workers. */

type PolicyFactory = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => unknown;
};

/** Where the app is: the origin, such as `https://example.org`, and a base path that begins and ends with a slash. */
type AppAddress = { readonly origin: string; readonly basePath: string };

const scriptPattern = /^(?:sw|assets\/[\w.]+\.worker-[\w-]+)\.js$/;

/** Where the browser enforces Trusted Types, every other script URL is refused. */
export function restrictScriptUrls(
  policyFactory: PolicyFactory | undefined,
  { origin, basePath }: AppAddress,
): void {
  policyFactory?.createPolicy("default", {
    createScriptURL: (url) => {
      const path = url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
      if (path.startsWith(basePath) && scriptPattern.test(path.slice(basePath.length))) return url;
      throw new TypeError(`Retrain runs no script from ${url}.`);
    },
  });
}

/** Undefined where the browser has no Trusted Types. */
export const policyFactoryOf = (page: object): PolicyFactory | undefined =>
  "trustedTypes" in page && isPolicyFactory(page.trustedTypes) ? page.trustedTypes : undefined;

const isPolicyFactory = (value: unknown): value is PolicyFactory =>
  typeof value === "object" && value !== null && "createPolicy" in value;
