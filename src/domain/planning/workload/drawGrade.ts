/** Random grades of a simulated person, with the usual chances. */
import { type Grade, grades } from "../../scheduling/memory";
import { type GradeChances, usualStudy } from "../person/studyModel";

/** `random` is a number from 0 to 1. */
function drawGrade(chances: GradeChances, random: number): Grade {
  let remaining = random;
  for (const grade of grades) {
    remaining -= chances[grade - 1] ?? 0;
    if (remaining < 0) return grade;
  }
  return 4;
}

/** The grade of a review whose card was recalled. */
export const drawRecalledGrade = (random: number): Grade => drawGrade(usualStudy.recalledGrades, random);

/** The grade of a new card. */
export const drawFirstGrade = (random: number): Grade => drawGrade(usualStudy.firstGrades, random);
