/** Around every test file: property tests draw the same cases in each run, and nothing is left to run when the document is gone. */
import { configureGlobal } from "fast-check";
import { afterAll } from "vitest";

configureGlobal({ seed: 20_261_129 });

// A test may have replaced the timers.
const { setImmediate } = globalThis;
// What React has put off comes in the next task, and needs a window.
afterAll(() => new Promise<void>((resolve) => setImmediate(resolve)));
