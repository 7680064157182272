/** Random grades of a simulated person, with the probabilities of the FSRS benchmark. */
import type { Grade } from "../../scheduling/memory";

type GradeOdds = readonly (readonly [Grade, number])[];

/** The rest is Easy. */
const recalledGradeOdds: GradeOdds = [
  [2, 0.224],
  [3, 0.631],
];
const firstGradeOdds: GradeOdds = [
  [1, 0.24],
  [2, 0.094],
  [3, 0.495],
];

/** `random` is a number from 0 to 1. */
function drawGrade(odds: GradeOdds, random: number): Grade {
  let remaining = random;
  for (const [grade, probability] of odds) {
    remaining -= probability;
    if (remaining < 0) return grade;
  }
  return 4;
}

/** The grade of a review whose card was recalled. */
export const drawRecalledGrade = (random: number): Grade => drawGrade(recalledGradeOdds, random);

/** The grade of a new card. */
export const drawFirstGrade = (random: number): Grade => drawGrade(firstGradeOdds, random);
