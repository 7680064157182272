/** The published constants of the scorer. All of them; nothing is learned from graded answers. */
import type { Strengths } from "./matching";
import { allReductions, type Reductions } from "./terms";

/** Kept in the log with each judgement: another version may judge the same answer otherwise. */
export const scorerVersion = 3;

export type Method = {
  readonly reductions: Reductions;
  /** What a match of each kind counts, of 1. */
  readonly strengths: Strengths;
  /** What a word of the reference counts that the question has given away, of 1. */
  readonly givenAway: number;
  /** Whether the question gives away its synonyms too. */
  readonly givesSynonyms: boolean;
  /** A reference of weight n asks for n to this power: nobody repeats the whole of a long one. */
  readonly asked: number;
  /** Letters in a piece of text, and the share that pieces have beside words. */
  readonly gram: number;
  readonly gramShare: number;
  /** How the found share x becomes a score; graders are generous with the first half. */
  readonly curve:
    | { readonly shape: "power"; readonly power: number }
    | { readonly shape: "saturation"; readonly half: number };
};

export const method: Method = {
  reductions: allReductions,
  strengths: { same: 1, form: 1, spelling: 0.9, compound: 0.9, family: 0.8, synonym: 0.8 },
  givenAway: 0.05,
  givesSynonyms: true,
  asked: 0.75,
  gram: 4,
  gramShare: 0.4,
  curve: { shape: "saturation", half: 0.25 },
};
