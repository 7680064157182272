/** How well the scorer of answers agrees with people, and how fast it is. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { judge } from "../../src/domain/answer/judge";
import { prepare } from "../../src/domain/answer/rubric";
import { similarity } from "../../src/domain/answer/similarity";
import { answerSets, pairsOf, questionOf } from "../fixtures/answers";
import { recordsOf } from "./csv";
import { pearson } from "./pearson";
import { stepsOf } from "./steps";
import { middleTime, type Suite, type Table } from "./suite";

const root = resolve(import.meta.dirname, "../..");
const graded = "../shared/data/short-answers/mohler-dev.csv";

export type Graded = {
  readonly id: string;
  readonly question: string;
  readonly reference: string;
  readonly answer: string;
  readonly graders: readonly [number, number];
  readonly mean: number;
};

export const answers: Suite = {
  name: "answers",
  options: { csv: { type: "string" }, steps: { type: "boolean" } },
  async run(options) {
    const named = typeof options["csv"] === "string" ? options["csv"] : undefined;
    const file = named === undefined ? resolve(root, graded) : resolve(named);
    if (named !== undefined && !existsSync(file))
      throw new Error(`--csv names ${named}, which is not there.`);
    if (!existsSync(file)) return [absent, ownFixtures(), speed()];
    const rows = gradedIn(file);
    return [againstPeople(rows), ...(options["steps"] === true ? stepsOf(rows) : []), ownFixtures(), speed()];
  },
};

const absent: Table = {
  title: "Against graded short answers",
  columns: [],
  rows: [],
  notes: [`${graded} is not there, so nothing was measured on it: name a file of its columns with --csv.`],
};

function gradedIn(file: string): readonly Graded[] {
  const columns = [
    "question_id",
    "question",
    "reference_answer",
    "student_answer",
    "grader_1",
    "grader_2",
    "grade_mean",
  ];
  return recordsOf(readFileSync(file, "utf8")).map((record, i) => {
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

function againstPeople(rows: readonly Graded[]): Table {
  const grades = rows.map(({ mean }) => mean);
  const [first, second] = [rows.map(({ graders }) => graders[0]), rows.map(({ graders }) => graders[1])];
  return {
    title: "Against graded short answers: Pearson's r",
    columns: ["what", "r", "n"],
    rows: [
      [
        "the scorer with the mean grade",
        pearson(
          rows.map((row) => similarity(row).score),
          grades,
        ),
        rows.length,
      ],
      ["the two graders with each other", pearson(first, second), rows.length],
    ],
    notes: [`${new Set(rows.map(({ id }) => id)).size} questions.`],
  };
}

function ownFixtures(): Table {
  const sets = Object.entries(answerSets());
  return {
    title: "Own fixtures: good before partial before wrong, off topic, copied question, keyword soup",
    columns: ["set", "questions", "pairs", "in order, %"],
    rows: sets.map(([name, fixtures]) => {
      const pairs = fixtures.flatMap(pairsOf);
      const right = pairs.filter((pair) => pair.better > pair.worse).length;
      return [name, fixtures.length, pairs.length, Math.round((1000 * right) / pairs.length) / 10];
    }),
    notes: ["The constants were chosen with the set `tuned` in view; `held-out` was written afterwards."],
  };
}

/** Each question's fixtures one after the other, cut at 400 words. */
function speed(): Table {
  const fixtures = Object.values(answerSets()).flat();
  const times = fixtures.map(({ question, answers: texts }) => {
    const rubric = prepare(questionOf(question));
    const words = Object.values(texts).join(" ").split(/\s+/);
    const long = Array.from({ length: 400 }, (_, i) => words[i % words.length]).join(" ");
    return {
      judge: middleTime(9, () => judge(rubric, long)),
      prepare: middleTime(9, () => prepare(questionOf(question))),
    };
  });
  const row = (what: string, values: readonly number[]) => {
    const sorted = [...values].sort((a, b) => a - b);
    const round = (ms = 0) => Math.round(ms * 100) / 100;
    return [what, round(sorted[Math.floor(sorted.length / 2)]), round(sorted.at(-1))];
  };
  return {
    title: "Time, ms",
    columns: ["what", "middle question", "slowest question"],
    rows: [
      row(
        "judging an answer of 400 words",
        times.map((time) => time.judge),
      ),
      row(
        "preparing a question, once",
        times.map((time) => time.prepare),
      ),
    ],
    notes: ["A frame is 16 ms."],
  };
}
