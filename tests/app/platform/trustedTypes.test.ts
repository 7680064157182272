/** Which URLs may become scripts: those of the app's own workers only. */
import { describe, expect, it } from "vitest";
import { restrictScriptUrls } from "../../../src/app/platform/trustedTypes";

const rules: { createScriptURL: (url: string) => string }[] = [];
restrictScriptUrls(
  { createPolicy: (_, made) => void rules.push(made) },
  { origin: "https://retrain.example", basePath: "/" },
);
const trust = (url: string) => rules[0]?.createScriptURL(url);

describe("an address that is to become a script", () => {
  it.each([
    "/sw.js",
    "/assets/memory.worker-DBJCP-Gq.js",
    "https://retrain.example/assets/memory.worker-DBJCP-Gq.js",
  ])("%s is allowed", (url) => {
    expect(trust(url)).toBe(url);
  });

  it.each([
    "https://evil.example/assets/memory.worker-x.js",
    "https://retrain.example.evil.example/assets/memory.worker-x.js",
    "/assets/index-x.js",
    "/assets/../memory.worker-x.js",
    "/assets/memory.worker-x.js?evil",
    "data:text/javascript,alert(1)",
    "blob:https://retrain.example/1",
    "",
  ])("%s is refused", (url) => {
    expect(() => trust(url)).toThrow("Retrain runs no script from");
  });
});
