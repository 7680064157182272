/** Words and phrases are found as whole words, or by their beginnings; a wildcard stands for any letters. */
import { expect, it } from "vitest";
import {
  containsPhrase,
  containsWordPrefix,
  containsWordPrefixes,
  matchesWildcard,
} from "../../../src/domain/search/textMatch";

it.each([
  ["a feature store", "feature", true, true],
  ["a feature store", "feature st", false, true],
  ["a feature store", "eature", false, false],
  ["features of a feature", "feature", true, true],
  ["features", "feature", false, true],
  ["store", "store", true, true],
  ["blue-green", "green", true, true],
  ["模型监控", "监", true, true],
  ["", "a", false, false],
])("%j contains the phrase %j: %s, and a word that begins with it: %s", (text, part, isPhrase, isPrefix) => {
  expect([containsPhrase(text, part), containsWordPrefix(text, part)]).toEqual([isPhrase, isPrefix]);
});

it.each([
  ["a feature store", ["fea", "sto"], true],
  ["a feature store", ["fea", "tore"], false],
  ["a feature store", [], false],
  ["", ["fea"], false],
  ["使用模型", ["模"], true],
])("%j contains words that begin with each of %j: %s", (text, words, expected) => {
  expect(containsWordPrefixes(text, words)).toBe(expected);
});

it.each([
  ["tools::ci", "tools::ci", true],
  ["tools::ci", "tools", false],
  ["tools::ci", "tools*", true],
  ["tools::ci", "*ci", true],
  ["tools::ci", "t*:*i", true],
  ["tools::ci", "t*ci*ci", false],
  ["tools::ci", "t*x*i", false],
  ["aba", "ab*ba", false],
  ["abba", "ab*ba", true],
  ["abcba", "ab*c*ba", true],
  ["abcba", "abc*c*ba", false],
  ["", "*", true],
])("the name %j matches %j: %s", (name, pattern, expected) => {
  expect(matchesWildcard(name, pattern)).toBe(expected);
});
