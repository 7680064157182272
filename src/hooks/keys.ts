/** Which key presses count as a shortcut, and matchers for them. */

export type KeyMatcher = (event: KeyboardEvent) => boolean;

const textInputSelector = "input:not([type=checkbox], [type=radio]), textarea, select";

/** False while typing in a field and while a dialog is open. Checkboxes and radio buttons don't count as fields. */
export const isPageShortcut = ({ target }: KeyboardEvent): boolean =>
  !(target instanceof Element && target.closest(textInputSelector)) &&
  !document.querySelector("dialog[open]");

/** Ctrl, or ⌘ on a Mac. */
const hasControl = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey;

const isOneOf = (names: readonly string[], { key }: KeyboardEvent): boolean =>
  names.includes(key.length === 1 ? key.toLowerCase() : key);

/** One of these keys, with or without Shift. Letters are named in lower case. */
export const isKey =
  (...names: readonly string[]): KeyMatcher =>
  (event) =>
    !hasControl(event) && !event.altKey && isOneOf(names, event);

/** A character that is no letter. On some keyboards it is typed with Alt or AltGr, and Windows reports AltGr as Ctrl and Alt. */
export const isSymbol =
  (symbol: string): KeyMatcher =>
  (event) =>
    event.key === symbol && (!hasControl(event) || event.getModifierState("AltGraph"));

/** Ctrl or ⌘ with one of these keys. */
export const isControlKey =
  (...names: readonly string[]): KeyMatcher =>
  (event) =>
    hasControl(event) && !event.altKey && !event.shiftKey && isOneOf(names, event);

export const isControlShiftKey =
  (name: string): KeyMatcher =>
  (event) =>
    hasControl(event) && !event.altKey && event.shiftKey && isOneOf([name], event);

/** By the key's place on the keyboard: with Alt, a letter key may type another character. */
export const isControlAltCode =
  (code: string): KeyMatcher =>
  (event) =>
    hasControl(event) && event.altKey && event.code === code;

/** Whether the focus is on, or inside of, an element that matches the selector. */
export const isFocusOn = ({ target }: KeyboardEvent, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;
