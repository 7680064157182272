/** The names of the grades, as on Anki's buttons. */
import { type Grade } from "../../../domain/scheduling/memory";

export const gradeLabels: Readonly<Record<Grade, string>> = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" };
