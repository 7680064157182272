/** Reloads the page when code that it imports can't be loaded: a screen, a dialog, a parser, or the backup in the background. A reload loses nothing. */
import { missingCodeEvent } from "../../browser/missingFile";
import { reloadAutomatically } from "../../browser/reload";

/** For this long after `beforeunload`, a failed import is taken to be caused by leaving the page. */
const maxLeavingMs = 5_000;

/** In the first bundle, because later imports may fail, too. Missing data and workers don't reload the page: `useStaleVersion` reports them. */
export function reloadOnMissingCode(): void {
  let leftAt = -Infinity;
  window.addEventListener("beforeunload", ({ timeStamp }) => {
    leftAt = timeStamp;
  });
  window.addEventListener(missingCodeEvent, (event) => {
    // Leaving a page cancels its imports. In Firefox and Safari they fail then, and a reload would cancel the navigation.
    if (event.timeStamp - leftAt < maxLeavingMs) event.stopImmediatePropagation();
    else void reloadAutomatically();
  });
}
