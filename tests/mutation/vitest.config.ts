/** Runs tests with one mutant. It is put into the file while that is loaded, so that no file on disk changes. */
import { relative } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import viteConfig from "../../vite.config";

const {
  MUTANT_FILE,
  MUTANT_START,
  MUTANT_END,
  MUTANT_REPLACEMENT = "",
  MUTANT_TESTS = "tests",
} = process.env;

const mutantPlugin: Plugin = {
  name: "mutant",
  enforce: "pre",
  transform(text, id) {
    if (MUTANT_FILE === undefined || relative(".", id) !== MUTANT_FILE) return undefined;
    return text.slice(0, Number(MUTANT_START)) + MUTANT_REPLACEMENT + text.slice(Number(MUTANT_END));
  },
};

export default defineConfig({
  ...viteConfig,
  plugins: [viteConfig.plugins, mutantPlugin],
  test: {
    ...viteConfig.test,
    include: [`${MUTANT_TESTS}/**/*.test.{ts,tsx}`],
    bail: 1,
    maxWorkers: 1,
    silent: true,
    reporters: ["dot"],
  },
});
