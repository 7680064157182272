/** Whose a pressed key is. */

const texts = "input:not([type=checkbox]), textarea, select";

/** Whether a key is the page's: where something is typed, and in a dialog, keys have their own meaning. A ticked box types nothing. */
export const isForPage = ({ target }: KeyboardEvent): boolean =>
  !(target instanceof Element && target.closest(texts)) && !document.querySelector("dialog[open]");
