/** Decides whether a key press is a shortcut of the page. */

const textInputSelector = "input:not([type=checkbox]), textarea, select";

/** False while typing in a field and while a dialog is open. Checkboxes don't count as fields. */
export const isPageShortcut = ({ target }: KeyboardEvent): boolean =>
  !(target instanceof Element && target.closest(textInputSelector)) &&
  !document.querySelector("dialog[open]");
