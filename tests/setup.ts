/** Around every test file: property tests draw the same cases in each run, waiting doesn't depend on the machine's speed, and nothing is left to run when the document is gone. */
import { configureGlobal } from "fast-check";
import { afterAll, expect } from "vitest";

// Without the second option no list or text has more than some ten elements, whatever its `maxLength`.
configureGlobal({ seed: 20_261_129, defaultSizeToMaxWhenMaxSpecified: true });

// Only these files use it. The limit only ends tests that hang.
// oxlint-disable-next-line jest/no-standalone-expect -- it knows the file
if (/\.tsx$|\/hooks\//.test(expect.getState().testPath ?? "")) {
  const { configure } = await import("@testing-library/react");
  configure({ asyncUtilTimeout: 60_000 });
}

// A test may have replaced the timers.
const { setImmediate } = globalThis;
// What React has put off comes in the next task, what a database still writes in some more, and both need a window.
const tasks = 50;
afterAll(async () => {
  for (let task = 0; task < tasks; task += 1) await new Promise<void>((resolve) => setImmediate(resolve));
});
