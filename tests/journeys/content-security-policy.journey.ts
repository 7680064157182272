/** The Content-Security-Policy as it is built and served. Every journey fails on a violation; these check the policy itself. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pagePolicy } from "../../build/contentSecurityPolicy";
import { headers } from "../../build/headers";
import { expect, waitUntilOfflineReady, test } from "./fixtures";

const built = readdirSync("dist", { recursive: true, encoding: "utf8" });

/** Inline scripts, handlers and styles in attributes, and javascript: URLs. */
const inline = /<script(?![^>]*\bsrc=)[^>]*>|<style\b|\s(?:on\w+|style)=|javascript:/gi;

test("the built page has its policy before anything else, and nothing inline", () => {
  const page = readFileSync("dist/index.html", "utf8");
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.search(/<script|<link/));
  expect(page.replaceAll("&#39;", "'")).toContain(pagePolicy);
  expect(page.match(inline) ?? []).toEqual([]);
  expect('<p onclick="x"><script>y</script>'.match(inline)).toHaveLength(2);
});

test("a host without rewrite rules serves the app at any address", () => {
  expect(readFileSync("dist/404.html", "utf8")).toBe(readFileSync("dist/index.html", "utf8"));
  expect(readFileSync("dist/sw.js", "utf8")).not.toContain("404.html");
});

test("no built file evaluates text as code", () => {
  const scripts = built.filter((file) => file.endsWith(".js"));
  expect(scripts).toContain("sw.js");
  const scriptsWithEvaluation = scripts.filter((file) =>
    /\beval\(|\bnew Function\(|\bdocument\.write\(/.test(readFileSync(join("dist", file), "utf8")),
  );
  expect(scriptsWithEvaluation).toEqual([]);
  expect(readFileSync("dist/_headers", "utf8")).toContain(headers["Content-Security-Policy"]);
});

test("under the headers of a host the app starts, works offline, and its page evaluates no text", async ({
  page,
}) => {
  const response = await page.goto("/");
  const sent = (await response?.allHeaders()) ?? {};
  for (const [name, value] of Object.entries(headers)) expect(sent[name.toLowerCase()]).toBe(value);
  // Another visit would be under the service worker of this one, and not say that it is ready.
  await waitUntilOfflineReady(page);
  // In a separate tab, because refusals are logged as errors.
  const other = await page.context().newPage();
  await other.goto("/");
  const ran = await other.evaluate(() => {
    const tries = [
      () => document.createElement("p").setAttribute("onclick", "1"),
      () => {
        document.createElement("div").innerHTML = "<b></b>";
      },
      () => document.createElement("script").setAttribute("src", "https://evil.example/x.js"),
      // oxlint-disable-next-line no-eval, no-implied-eval, no-new-func, typescript/no-implied-eval -- that it is refused is the test
      () => new Function("return 1")(),
    ];
    const outcomes = () =>
      tries.map((attempt) => {
        try {
          attempt();
          return "ran";
        } catch {
          return "refused";
        }
      });
    // Code that a test evaluates directly is not bound by the policy.
    return new Promise<string[]>((resolve) => {
      setTimeout(() => resolve(outcomes()));
    });
  });
  expect(ran).toEqual(["refused", "refused", "refused", "refused"]);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});
