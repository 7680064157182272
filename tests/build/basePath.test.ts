/** Which base paths the build accepts. */
import { resolveConfig } from "vite";
import { describe, expect, it } from "vitest";
import { checkBasePath } from "../../build/basePath";

const resolveBase = async (base: string) =>
  (await resolveConfig({ base, plugins: [checkBasePath], configFile: false, logLevel: "silent" }, "build"))
    .base;

describe("the base path", () => {
  it.each(["/", "/retrain/", "/a/b/"])("may be %s", async (base) => {
    expect(await resolveBase(base)).toBe(base);
  });

  it.each(["./", "", "https://example.org/retrain/"])("may not be %o", async (base) => {
    await expect(resolveBase(base)).rejects.toThrow("must begin and end with a slash");
  });
});
