/** Which words of an answer count as a word of a reference, and as what. */
import { describe, expect, it } from "vitest";
import { extractTerms } from "../../../src/domain/grading/language/terms";
import { type MatchStrengths, findBestMatch } from "../../../src/domain/grading/matchWord";
import { matchStrengths } from "../../../src/domain/grading/matchStrengths";

const matchOf = (wanted: string, answer: string, strengths: MatchStrengths = matchStrengths) => {
  const [term] = extractTerms(wanted);
  if (!term) throw new Error(`no term in ${wanted}`);
  return findBestMatch(term, extractTerms(answer), strengths);
};
const typeOf = (...args: Parameters<typeof matchOf>) => matchOf(...args)?.matchType;

describe("a word", () => {
  it.each([
    ["pipeline", "pipeline", "exact"],
    ["deploy", "deployed", "inflection"],
    ["copy", "duplicate", "synonym"],
    ["orchestrator", "orchestratr", "typo"],
    ["borkfast", "bork fast", "compound"],
    ["list", "linkedlist", "compound"],
    ["tree", "subtree", "compound"],
    ["banana", "orchestrator", undefined],
  ])("%s is matched by %s as %s", (wanted, answer, type) => {
    expect(typeOf(wanted, answer)).toBe(type);
  });

  it("is matched with one typing error from five letters on", () => {
    expect(typeOf("kafka", "kofka")).toBe("typo");
    expect(typeOf("tree", "trea")).toBeUndefined();
    expect(typeOf("trees", "trea")).toBeUndefined();
    expect(typeOf("kafka", "kofko")).toBeUndefined();
  });

  it("is matched by a word that begins alike, from stems of five letters on", () => {
    expect(typeOf("micro", "microbe")).toBe("sharedStem");
    expect(typeOf("schema", "schematic")).toBe("sharedStem");
    expect(typeOf("inference", "infernal")).toBe("sharedStem");
    // "metr" is common, and "tabl" is no longer than four letters.
    expect(typeOf("metric", "metrology")).toBeUndefined();
    expect(typeOf("tables", "tablature")).toBeUndefined();
  });

  it("is part of a compound from four letters on, if three letters or more are added at one end", () => {
    expect(typeOf("list", "listabc")).toBe("compound");
    expect(typeOf("list", "abclist")).toBe("compound");
    expect(typeOf("list", "listab")).toBeUndefined();
    expect(typeOf("sql", "mysqlxyz")).toBeUndefined();
    expect(typeOf("list", "abclistabc")).toBeUndefined();
  });

  it.each([
    ["10000", "20000", undefined],
    ["10000", "100000", undefined],
    ["200ms", "100ms", undefined],
    ["1000", "1000000", undefined],
    ["llama2", "llama3", undefined],
    ["15", "1.5", undefined],
    ["hash", "hash256", undefined],
    ["200ms", "200 ms", "compound"],
    ["1500", "1,500", "compound"],
    ["python", "python3", "sharedStem"],
  ])("%s is matched by %s as %s: another number is another word", (wanted, answer, type) => {
    expect(typeOf(wanted, answer)).toBe(type);
  });

  it("is matched by the strongest of several words, the first of equal ones", () => {
    expect(matchOf("copy", "duplicate copy")).toMatchObject({ matchType: "exact", term: { word: "copy" } });
    expect(matchOf("copy", "copies duplicate")).toMatchObject({ term: { word: "copies" } });
    expect(matchOf("deploy", "deployed deploy")).toMatchObject({ term: { word: "deployed" } });
  });

  it("is not matched in a way that counts nothing", () => {
    expect(typeOf("copy", "duplicate", { ...matchStrengths, synonym: 0 })).toBeUndefined();
    expect(typeOf("kafka", "kofka", { ...matchStrengths, typo: 0 })).toBeUndefined();
    expect(typeOf("borkfast", "bork fast", { ...matchStrengths, compound: 0 })).toBeUndefined();
    expect(typeOf("inference", "infernal", { ...matchStrengths, sharedStem: 0 })).toBeUndefined();
  });

  it("is matched in another way where the first one counts nothing", () => {
    expect(typeOf("guard", "guardrail")).toBe("synonym");
    expect(typeOf("guard", "guardrail", { ...matchStrengths, synonym: 0 })).toBe("sharedStem");
    expect(typeOf("orchestrator", "orchestratr", { ...matchStrengths, typo: 0 })).toBe("sharedStem");
    expect(typeOf("micro", "microservice")).toBe("sharedStem");
    expect(typeOf("micro", "microservice", { ...matchStrengths, sharedStem: 0 })).toBe("compound");
  });

  it("is not matched by two words that don't make it up", () => {
    expect(typeOf("borkfast", "fast bork")).toBeUndefined();
    expect(typeOf("borkfast", "bork faster")).toBeUndefined();
  });
});
