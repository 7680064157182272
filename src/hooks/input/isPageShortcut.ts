/** Which key presses belong to the page, and not to a field, a dialog or an input method. */

const textInputSelector =
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]:not([contenteditable=false])";

/** False while typing in a field and while a dialog is open. Checkboxes and radio buttons don't count as fields. */
export const isPageShortcut = (event: KeyboardEvent): boolean =>
  !isComposing(event) &&
  !(event.target instanceof Element && event.target.closest(textInputSelector)) &&
  !document.querySelector("dialog[open]");

/** Whether the key belongs to an input method. Safari reports the Enter that ends a composition only by its code, 229. */
export const isComposing = (event: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean =>
  event.isComposing || event.keyCode === 229;
