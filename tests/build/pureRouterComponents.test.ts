/** The bundler hint about react-router is correct for the installed version. */
import { build } from "vite";
import { expect, it } from "vitest";
import { pureRouterComponents } from "../../build/pureRouterComponents";

const router = "/node_modules/react-router/dist/production/index.mjs";

/** A bundle that uses only links. */
async function bundleLink(plugins: (typeof pureRouterComponents)[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      ...plugins,
      {
        name: "link-only",
        resolveId: (id) => (id === "link-only" ? "\0link-only" : null),
        load: (id) => (id === "\0link-only" ? `export { Link } from "${router}"` : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: "link-only", external: /^react/, preserveEntrySignatures: "strict" },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  return output && "output" in output
    ? output.output.map((file) => ("code" in file ? file.code : "")).join("")
    : "";
}

it("drops forms, which nothing uses, and keeps links", async () => {
  const plain = await bundleLink([]);
  const pure = await bundleLink([pureRouterComponents]);
  expect(plain).toContain("fetcherKey");
  expect(pure).not.toContain("fetcherKey");
  expect(pure).toContain("preventScrollReset");
});
