/** Short answers that two people have graded. */
import { readFileSync } from "node:fs";
import { parseCsv } from "./csv";

export type GradedAnswer = {
  /** The question's. */
  readonly id: string;
  readonly question: string;
  readonly reference: string;
  readonly answer: string;
  readonly graders: readonly [number, number];
  readonly mean: number;
};

/** Reads a CSV file that has at least the columns of the public data set's. A fault names its record. */
export function readGradedAnswers(file: string): readonly GradedAnswer[] {
  const columns = [
    "question_id",
    "question",
    "reference_answer",
    "student_answer",
    "grader_1",
    "grader_2",
    "grade_mean",
  ];
  return parseCsv(readFileSync(file, "utf8")).map((record, i) => {
    const missing = columns.find((column) => record[column] === undefined);
    if (missing !== undefined) throw new Error(`${file} has no column ${missing}.`);
    const text = (column: string) => record[column] ?? "";
    const number = (column: string) => {
      const value = Number(text(column));
      if (!Number.isFinite(value) || text(column).trim() === "") {
        throw new Error(`${file}: ${column} of record ${i + 1} is no number.`);
      }
      return value;
    };
    return {
      id: text("question_id"),
      question: text("question"),
      reference: text("reference_answer"),
      answer: text("student_answer"),
      graders: [number("grader_1"), number("grader_2")],
      mean: number("grade_mean"),
    };
  });
}
