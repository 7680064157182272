/** Reloads the page when code that it imports can't be had. A screen, a dialog or a parser is waited for, and a reload loses nothing. */
import { missingCodeEvent } from "../../browser/missingFile";
import { reloadAutomatically } from "../../browser/reload";

/** In the first bundle: what is imported later may be gone, too. Data and workers are not waited for: `useStaleVersion` says so. */
export const reloadOnMissingCode = (): void =>
  window.addEventListener(missingCodeEvent, () => void reloadAutomatically());
