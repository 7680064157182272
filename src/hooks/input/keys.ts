/**
 * Matchers of key presses. Letters go by what they type, digits by where they are: on a French
 * keyboard the keys 1 to 4 type & é " ' , on a Greek one no key types an M.
 */

export type KeyMatcher = (event: KeyboardEvent) => boolean;

/** Ctrl, or ⌘ on a Mac. */
const hasControl = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey;

/** Types a third character of a key. Windows also reports it as Ctrl and Alt. */
const hasAltGraph = (event: KeyboardEvent): boolean => event.getModifierState("AltGraph");

const isPlain = (event: KeyboardEvent): boolean => !hasControl(event) && !event.altKey && !hasAltGraph(event);

/** The letter that the key means, in lower case. A keyboard without Latin letters has them where an English one has. */
function letterOf({ key, code }: KeyboardEvent): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const isOtherScript = /^[^\p{ASCII}\p{Script=Latin}]/u.test(key);
  return isOtherScript ? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() : undefined;
}

/** What an English keyboard types with Shift and 0 to 9. */
const shiftedDigits = ")!@#$%^&*(";

/** The digit that the key has on an English keyboard: on the upper row without Shift, or on the number pad with Num Lock on. */
export function digitOf({ key, code, shiftKey }: KeyboardEvent): number | undefined {
  const [, row, digit] = /^(Digit|Numpad)(\d)$/.exec(code) ?? [];
  // Programs that press keys for a person may type an @ without Shift, on the key where an English keyboard has it.
  if (row === "Digit" && !shiftKey && key !== shiftedDigits[Number(digit)]) return Number(digit);
  return /^\d$/.test(key) ? Number(key) : undefined;
}

/** One of these keys that type nothing, or Space, with or without Shift. */
export const isKey =
  (...names: readonly string[]): KeyMatcher =>
  (event) =>
    isPlain(event) && names.includes(event.key);

/** A letter, with or without Shift, in lower case. */
export const isLetter =
  (letter: string): KeyMatcher =>
  (event) =>
    isPlain(event) && letterOf(event) === letter;

export const isDigit =
  (...digits: readonly number[]): KeyMatcher =>
  (event) =>
    isPlain(event) && digits.some((digit) => digit === digitOf(event));

/** A character that is neither letter nor digit. On some keyboards it is typed with Option or AltGr. */
export const isSymbol =
  (symbol: string): KeyMatcher =>
  (event) =>
    event.key === symbol &&
    (hasAltGraph(event) || (!hasControl(event) && (event.altKey || digitOf(event) === undefined)));

/** Ctrl or ⌘ with a letter. */
export const isControlLetter =
  (letter: string): KeyMatcher =>
  (event) =>
    hasControl(event) &&
    !event.altKey &&
    !event.shiftKey &&
    !hasAltGraph(event) &&
    letterOf(event) === letter;

export const isControlDigit =
  (...digits: readonly number[]): KeyMatcher =>
  (event) =>
    hasControl(event) &&
    !event.altKey &&
    !hasAltGraph(event) &&
    digits.some((digit) => digit === digitOf(event));

export const isControlShiftLetter =
  (letter: string): KeyMatcher =>
  (event) =>
    hasControl(event) && !event.altKey && event.shiftKey && !hasAltGraph(event) && letterOf(event) === letter;

/** By the key's place where Option makes it type another character, but not where Ctrl and Alt type a letter, as ń in Poland. */
export const isControlAltLetter =
  (letter: string): KeyMatcher =>
  (event) =>
    hasControl(event) &&
    event.altKey &&
    !hasAltGraph(event) &&
    (letterOf(event) ?? (/^\p{L}$/u.test(event.key) ? "" : event.code.slice(3).toLowerCase())) === letter;

/** A key that types a character, without Ctrl or ⌘. Space is none: it presses buttons. */
export const isCharacterKey = (event: KeyboardEvent): boolean =>
  /^(?:[^\p{ASCII}].*|[^ ])$/u.test(event.key) && (!hasControl(event) || hasAltGraph(event));

/** Whether the focus is on, or inside of, an element that matches the selector. */
export const isFocusOn = ({ target }: KeyboardEvent, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;
