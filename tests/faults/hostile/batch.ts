/** `batch.ts COUNT SEED` tries hostile files, and prints the tallies as JSON. */
import { Window } from "happy-dom";
import type { Tally } from "./fuzz";

/** Defines the browser globals that the app's code needs. */
function defineBrowserGlobals(): void {
  const window = new Window({ url: "https://retrain.example/" });
  for (const name of [
    "document",
    "location",
    "history",
    "Event",
    "Node",
    "Element",
    "HTMLElement",
    "navigator",
  ] as const)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
  Object.defineProperty(globalThis, "window", { value: window, configurable: true });
  for (const name of ["addEventListener", "removeEventListener", "dispatchEvent"] as const)
    Object.defineProperty(globalThis, name, { value: window[name].bind(window), configurable: true });
}

const [count = 0, seed = 0] = process.argv.slice(2).map(Number);
defineBrowserGlobals();
// React reads the globals when it is loaded.
const { fuzzAll } = await import("./fuzz");
const tallies: Tally[] = [];
for await (const tally of fuzzAll(count, seed, Date.now)) tallies.push(tally);
process.stdout.write(JSON.stringify(tallies));
