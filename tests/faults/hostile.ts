/** Decks, backups, settings and saves from strangers: each is refused with a reason, or harmless. */
import { Window } from "happy-dom";
import type { Trial } from "./person";

/** Milliseconds that no file may take, on a machine however busy. */
const patience = 10_000;

/** What the page's code expects of a browser, in Node. */
function pretendPage(): void {
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

export async function* hostile(count: number, seed: number): AsyncGenerator<Trial> {
  pretendPage();
  // React looks for a page when it is loaded.
  const { tryAll } = await import("./hostile/all");
  for await (const { kind, refused, harmless, harm, longest } of tryAll(count, seed, Date.now)) {
    const tried = `${refused + harmless + harm.length} hostile ${kind}: ${refused} refused or set aside, ${harmless} harmless; the longest took ${longest} ms`;
    yield { tried, lost: [...harm, ...(longest > patience ? [`one took ${longest} ms`] : [])] };
  }
}
