/** Reloads the page when code that it imports can't be had. A screen, a dialog or a parser is waited for, and a reload loses nothing. */
import { missingCodeEvent } from "../../browser/missingFile";
import { reloadAutomatically } from "../../browser/reload";

/** Leaving takes no longer, until the page is gone or stays after all. */
const maxLeavingMs = 5_000;

/** In the first bundle: what is imported later may be gone, too. Data and workers are not waited for: `useStaleVersion` says so. */
export function reloadOnMissingCode(): void {
  let leftAt = -Infinity;
  window.addEventListener("beforeunload", ({ timeStamp }) => {
    leftAt = timeStamp;
  });
  window.addEventListener(missingCodeEvent, (event) => {
    // Whoever leaves the page breaks off its imports. In Firefox and Safari these fail then, and a reload would keep them here.
    if (event.timeStamp - leftAt < maxLeavingMs) event.stopImmediatePropagation();
    else void reloadAutomatically();
  });
}
