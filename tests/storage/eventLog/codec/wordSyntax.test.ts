/** What a word of an event row may contain, how texts become words, and the checksum of a row. */
import { describe, expect, it } from "vitest";
import { maxDay, maxTimestamp } from "../../../../src/domain/time";
import { checksum } from "../../../../src/storage/eventLog/codec/checksum";
import { decodeFrontCoding, encodeFrontCoding } from "../../../../src/storage/eventLog/codec/frontCoding";
import {
  escapeWord,
  isBase36,
  isNewerVersion,
  isSingleWord,
  isStorableCardId,
  isWithinCalendar,
  unescapeWord,
} from "../../../../src/storage/eventLog/codec/wordSyntax";

it.each([
  ["w.4", true, true],
  ["a;b", false, true],
  ["a b", false, false],
  ["a\u2028b", false, false],
  ["", false, false],
])("%j is a single word: %s, and can be a card id: %s", (text, isWord, isCardId) => {
  expect([isSingleWord(text), isStorableCardId(text)]).toEqual([isWord, isCardId]);
});

it.each([
  ["0", true],
  ["-1z", true],
  ["zzzzzzzzzzz", true],
  ["zzzzzzzzzzzz", false],
  ["", false],
  ["-", false],
  ["A", false],
  ["1.5", false],
])("%j is a number in base 36: %s", (word, expected) => {
  expect(isBase36(word)).toBe(expected);
});

it.each([
  ["1", false],
  ["2", false],
  ["3", true],
  ["999999999", true],
  ["1000000000", false],
  ["", false],
  ["3x", false],
])("version %j is newer than 2: %s", (version, expected) => {
  expect(isNewerVersion(version, 2)).toBe(expected);
});

it.each([
  [maxTimestamp, maxDay, true],
  [0 - maxTimestamp, 0 - maxDay, true],
  [maxTimestamp + 1, 0, false],
  [-1 - maxTimestamp, 0, false],
  [0, maxDay + 1, false],
  [0, -1 - maxDay, false],
  [Number.NaN, 0, false],
])("%i on day %i is within the calendar: %s", (timestamp, day, expected) => {
  expect(isWithinCalendar(timestamp, day)).toBe(expected);
});

it.each([
  ["a b;c%d", "a%0020b%003bc%0025d"],
  ["line\nend\u2028", "line%000aend%2028"],
  ["", ""],
])("the text %j is the word %j", (text, word) => {
  expect(escapeWord(text)).toBe(word);
  expect(unescapeWord(word)).toBe(text);
});

it("the checksum is FNV-1a, whose published values it gives", () => {
  expect(["", "a", "foobar"].map((text) => Number.parseInt(checksum(text), 36))).toEqual([
    0x811c9dc5, 0xe40c292c, 0xbf9cf968,
  ]);
});

describe("front coding", () => {
  const long = "x".repeat(40);

  it.each([
    [[], ""],
    [["a"], "0a"],
    [["ab", "abc", "abd", "b"], "0ab 2c 2d 0b"],
    [["ab", "ab"], "0ab 2"],
    // One digit holds at most 35.
    [[long, `${long}y`], `0${long} zxxxxxy`],
  ])("of %j is %j", (texts, encoded) => {
    expect(encodeFrontCoding(texts)).toBe(encoded);
    expect(decodeFrontCoding(encoded)).toEqual(texts);
  });
});
