/** Shortcuts on the keyboards of several countries: letters by the typed character, digits by the position of the key. */
import { expect, test } from "vitest";
import {
  digitOf,
  isCharacterKey,
  isControlAltLetter,
  isControlDigit,
  isControlLetter,
  isControlShiftLetter,
  isDigit,
  isKey,
  isLetter,
  isSymbol,
} from "../../../src/hooks/input/keys";
import { isComposing } from "../../../src/hooks/input/isPageShortcut";

type Press = Partial<Pick<KeyboardEvent, "ctrlKey" | "altKey" | "shiftKey" | "metaKey">> & {
  readonly altGraph?: boolean;
};

function press(key: string, code: string, { altGraph = false, ...modifiers }: Press = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, code, ...modifiers });
  Object.defineProperty(event, "getModifierState", {
    value: (name: string) => name === "AltGraph" && altGraph,
  });
  return event;
}

test("on a French keyboard the four keys of the upper row are the four grades, with and without Shift", () => {
  const row = ["&", "é", '"', "'"];
  for (const [index, typed] of row.entries()) {
    const digit = index + 1;
    expect(isDigit(digit)(press(typed, `Digit${digit}`)), typed).toBe(true);
    expect(isDigit(digit)(press(String(digit), `Digit${digit}`, { shiftKey: true })), typed).toBe(true);
    expect(isControlDigit(digit)(press(typed, `Digit${digit}`, { ctrlKey: true })), typed).toBe(true);
  }
  // Its 6 types a hyphen, which would bury the card.
  expect(isSymbol("-")(press("-", "Digit6"))).toBe(false);
  expect(isSymbol("-")(press("-", "NumpadSubtract"))).toBe(true);
  expect(isSymbol("@")(press("@", "Digit0", { altGraph: true, ctrlKey: true, altKey: true }))).toBe(true);
  expect(isDigit(0)(press("@", "Digit0", { altGraph: true, ctrlKey: true, altKey: true }))).toBe(false);
  // Its M is where an English keyboard has a semicolon, and its A where that has a Q.
  expect(isLetter("m")(press("m", "Semicolon"))).toBe(true);
  expect(isControlLetter("a")(press("a", "KeyQ", { ctrlKey: true }))).toBe(true);
  expect(isControlLetter("z")(press("z", "KeyW", { ctrlKey: true }))).toBe(true);
});

test("on an English keyboard a symbol above a digit is a symbol", () => {
  expect(isSymbol("@")(press("@", "Digit2", { shiftKey: true }))).toBe(true);
  expect(isDigit(2)(press("@", "Digit2", { shiftKey: true }))).toBe(false);
  expect(isSymbol("*")(press("*", "Digit8", { shiftKey: true }))).toBe(true);
  expect(isSymbol("@")(press("@", "Digit2")), "typed by a program").toBe(true);
  expect(isSymbol("-")(press("-", "Minus"))).toBe(true);
  expect(isSymbol("-")(press("-", "Minus", { ctrlKey: true })), "that makes the page smaller").toBe(false);
});

test("a German Mac types @ with Option, and Option with a letter is no shortcut", () => {
  expect(isSymbol("@")(press("@", "KeyL", { altKey: true }))).toBe(true);
  expect(isLetter("l")(press("@", "KeyL", { altKey: true }))).toBe(false);
  expect(isLetter("e")(press("€", "KeyE", { altKey: true }))).toBe(false);
  expect(isDigit(1)(press("¡", "Digit1", { altKey: true }))).toBe(false);
  // Z and Y are swapped.
  expect(isControlLetter("z")(press("z", "KeyY", { metaKey: true }))).toBe(true);
  expect(isControlLetter("z")(press("y", "KeyZ", { metaKey: true }))).toBe(false);
  expect(isControlAltLetter("n")(press("Dead", "KeyN", { ctrlKey: true, altKey: true }))).toBe(true);
});

test("characters typed with AltGr, as in Polish, are no shortcuts", () => {
  const altGr = { ctrlKey: true, altKey: true, altGraph: true };
  expect(isControlAltLetter("n")(press("ń", "KeyN", altGr))).toBe(false);
  expect(isControlAltLetter("n")(press("ń", "KeyN", { ctrlKey: true, altKey: true }))).toBe(false);
  expect(isControlAltLetter("n")(press("n", "KeyN", { ctrlKey: true, altKey: true }))).toBe(true);
  expect(isControlLetter("z")(press("ż", "KeyZ", altGr))).toBe(false);
  expect(isLetter("e")(press("ę", "KeyE", { altGraph: true }))).toBe(false);
});

test("on a keyboard without Latin letters they are at their English positions", () => {
  expect(isControlLetter("z")(press("я", "KeyZ", { ctrlKey: true })), "Russian").toBe(true);
  expect(isLetter("m")(press("ь", "KeyM")), "Russian").toBe(true);
  expect(isLetter("m")(press("Ь", "KeyM", { shiftKey: true })), "Russian capital").toBe(true);
  expect(isLetter("e")(press("ε", "KeyE")), "Greek").toBe(true);
  expect(isLetter("b")(press("لا", "KeyB")), "Arabic, two letters").toBe(true);
  expect(isLetter("n")(press("ื", "KeyN")), "Thai, a mark").toBe(true);
  expect(isControlShiftLetter("d")(press("В", "KeyD", { ctrlKey: true, shiftKey: true }))).toBe(true);
  expect(digitOf(press("١", "Digit1")), "Arabic digit").toBe(1);
  // A Turkish ı is a letter of its own; its i is elsewhere.
  expect(isLetter("i")(press("ı", "KeyI"))).toBe(false);
  expect(isLetter("i")(press("i", "Quote"))).toBe(true);
});

test("on Dvorak letters are at their Dvorak positions", () => {
  expect(isLetter("e")(press("e", "KeyD"))).toBe(true);
  expect(isLetter("e")(press(".", "KeyE"))).toBe(false);
  expect(isControlLetter("z")(press("z", "Slash", { ctrlKey: true }))).toBe(true);
  expect(isDigit(3)(press("3", "Digit3"))).toBe(true);
});

test("the number pad grades with Num Lock on, and moves with it off", () => {
  expect(isDigit(1)(press("1", "Numpad1"))).toBe(true);
  expect(isDigit(1)(press("End", "Numpad1"))).toBe(false);
  expect(isKey("End")(press("End", "Numpad1"))).toBe(true);
  expect(isDigit(4)(press("4", "")), "a keyboard on the screen").toBe(true);
});

test("keys of an input method are ignored", () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});

test("a key that types something can be told from one that doesn't", () => {
  for (const key of ["m", "1", "?", "я", "لا"]) expect(isCharacterKey(press(key, "KeyM")), key).toBe(true);
  expect(isCharacterKey(press("@", "KeyQ", { ctrlKey: true, altKey: true, altGraph: true }))).toBe(true);
  for (const key of [" ", "Enter", "ArrowDown", "Escape"])
    expect(isCharacterKey(press(key, key)), key).toBe(false);
  expect(isCharacterKey(press("z", "KeyZ", { ctrlKey: true }))).toBe(false);
});
