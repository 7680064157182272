/**
 * How far the verdicts that a person sees agree with people's: covered, partly or missed for each point, or unsure.
 * `--answers FILE.json` is a list of {"id": question, "answer": text}, `--labels FILE.json` one of
 * {"id", "points": ["covered" | "partly" | "missed" | null, …]} in the same order. Labels may name the `rubric` that they
 * were made for (its fingerprint): where the question has another by now, the answer is left out.
 */
import { type Question } from "../../src/domain/deck/question";
import { type Verdict, verdicts } from "../../src/domain/events/interview/verdicts";
import { plainTextOf } from "../../src/domain/deck/plainText";
import { hashText } from "../../src/compiler/text/hashText";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { prepareRubric } from "../../src/domain/grading/rubric";
import { proposeVerdicts } from "../../src/domain/grading/proposeVerdicts";
import { scoreAnswer } from "../../src/domain/grading/scoreAnswer";
import { questionOf } from "../fixtures/answers";
import { measureAgreement } from "./agreement";
import { type GradedAnswer, readGradedAnswers } from "./gradedAnswers";
import type { Options, Suite, Table } from "./suite";

type Points = readonly (Verdict | null)[];
type AnswerRecord = { readonly id: string; readonly answer: string };
type VerdictRecord = { readonly id: string; readonly points: Points };
type LabelRecord = VerdictRecord & { readonly rubric?: string };

const root = resolve(import.meta.dirname, "../..");
const gradedAnswersFile = "../shared/data/short-answers/mohler-dev.csv";
const labelledFolder = "tests/fixtures/labelled-answers";

export const verdictsSuite: Suite = {
  name: "verdicts",
  options: { answers: { type: "string" }, labels: { type: "string" }, csv: { type: "string" } },
  run: async (options) => {
    if (options["answers"] === undefined) return [...ownTables(), gradedAnswersTable(options["csv"])];
    const judged = judgeFile(options);
    const labels = readLabels(options);
    return labels ? [agreementTable("Verdicts against labels", judged, labels)] : [verdictTable(judged)];
  },
  json: (options) => {
    if (options["answers"] === undefined)
      throw new Error("--json needs --answers FILE.json: a list of {id, answer}.");
    const judged = judgeFile(options);
    const labels = readLabels(options);
    return { verdicts: judged, ...(labels && { agreement: compareWithLabels(judged, labels) }) };
  },
};

function judge(question: Question, answer: string): Points {
  return proposeVerdicts(scoreAnswer(prepareRubric(question), answer), question.points.length);
}

const judgeAnswers = (answers: readonly AnswerRecord[]): readonly VerdictRecord[] =>
  answers.map(({ id, answer }) => ({ id, points: judge(questionOf(id), answer) }));

function judgeFile(options: Options): readonly VerdictRecord[] {
  const file = String(options["answers"]);
  return judgeAnswers(readRecords(file).map((record, i) => toAnswer(record, `${file}, entry ${i + 1}`)));
}

function readLabels(options: Options): readonly LabelRecord[] | undefined {
  if (options["labels"] === undefined) return undefined;
  const file = String(options["labels"]);
  return readRecords(file).map((record, i) => toLabels(record, `${file}, entry ${i + 1}`));
}

/** A list, or an object whose only list it is. */
function readRecords(file: string): readonly unknown[] {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  const values = Array.isArray(content) ? [content] : Object.values(content ?? {});
  const lists = values.filter(Array.isArray);
  const [list] = lists;
  if (lists.length !== 1 || list === undefined) throw new Error(`${file} must hold one list.`);
  return list;
}

const fieldOf = (record: unknown, name: string): unknown =>
  typeof record === "object" && record !== null
    ? Object.entries(record).find(([key]) => key === name)?.[1]
    : undefined;

function toAnswer(record: unknown, where: string): AnswerRecord {
  const [id, answer] = [fieldOf(record, "id"), fieldOf(record, "answer")];
  if (typeof id !== "string" || typeof answer !== "string")
    throw new Error(`${where}: "id" and "answer" must be texts.`);
  return { id, answer };
}

const isVerdict = (value: unknown): value is Verdict => verdicts.some((verdict) => verdict === value);

function toLabels(record: unknown, where: string): LabelRecord {
  const [id, points, rubric] = ["id", "points", "rubric"].map((name) => fieldOf(record, name));
  if (typeof id !== "string" || !Array.isArray(points))
    throw new Error(`${where}: "id" must be a text and "points" a list.`);
  return {
    id,
    points: points.map((point: unknown) => {
      if (point === null || isVerdict(point)) return point;
      throw new Error(`${where}: a point is ${verdicts.join(", ")} or null.`);
    }),
    ...(typeof rubric === "string" && { rubric }),
  };
}

/** The fingerprint of the points that a reader of the answers saw. */
const fingerprintRubric = (id: string): string =>
  hashText(
    questionOf(id)
      .points.map(({ says }) => plainTextOf(says))
      .join("\n"),
  );

/** Pairs of (ours, label), as places in `verdicts`; a point without a label is left out. */
function compareWithLabels(judged: readonly VerdictRecord[], labels: readonly LabelRecord[]) {
  if (judged.length !== labels.length)
    throw new Error(`There are ${judged.length} answers and ${labels.length} entries of labels.`);
  const isOutdated = ({ id, rubric }: LabelRecord) =>
    rubric !== undefined && rubric !== fingerprintRubric(id);
  const points = judged.flatMap(({ id, points: ours }, i) => {
    const entry = labels[i];
    if (entry?.id === id && isOutdated(entry)) return [];
    if (!entry || entry.id !== id || entry.points.length !== ours.length)
      throw new Error(`Entry ${i + 1} of the labels must be for ${id} and have ${ours.length} points.`);
    return ours.map((verdict, k) => ({ verdict, label: entry.points[k] ?? null }));
  });
  const labelled = points.flatMap(({ verdict, label }) => (label === null ? [] : [{ verdict, label }]));
  const sure = labelled.flatMap(({ verdict, label }) =>
    verdict === null ? [] : [[verdicts.indexOf(verdict), verdicts.indexOf(label)] as const],
  );
  return {
    ...measureAgreement(sure, verdicts.length),
    unsureShare: labelled.length === 0 ? 0 : (labelled.length - sure.length) / labelled.length,
    answersCompared: labels.length - labels.filter(isOutdated).length,
  };
}

const percent = (share: number) => Math.round(share * 1000) / 10;

function agreementRow(name: string, judged: readonly VerdictRecord[], labels: readonly LabelRecord[]) {
  const { count, kappa, sameShare, offByTwoShare, unsureShare, answersCompared } = compareWithLabels(
    judged,
    labels,
  );
  return [
    name,
    answersCompared,
    count,
    Number(kappa.toFixed(2)),
    percent(sameShare),
    percent(offByTwoShare),
    percent(unsureShare),
  ];
}
const agreementColumns = [
  "labels",
  "answers",
  "points judged",
  "kappa, quadratic weights",
  "alike, %",
  "off by two, %",
  "unsure, % of all",
];

const agreementTable = (
  title: string,
  judged: readonly VerdictRecord[],
  labels: readonly LabelRecord[],
): Table => ({ title, columns: agreementColumns, rows: [agreementRow("given", judged, labels)], notes: [] });

const verdictTable = (judged: readonly VerdictRecord[]): Table => ({
  title: "Verdicts",
  columns: ["question", "points"],
  rows: judged.map(({ id, points }) => [id, points.map((point) => point ?? "unsure").join(", ")]),
  notes: [],
});

/** The sets of `tests/fixtures/labelled-answers`: who wrote and who labelled each stands in its README. */
function ownTables(): readonly Table[] {
  const folder = resolve(root, labelledFolder);
  const sets = readdirSync(folder).filter((file) => /\.labels(?:-\d)?\.json$/.test(file));
  return [
    {
      title: "Verdicts against labels, own answers",
      columns: agreementColumns,
      rows: sets.map((file) => {
        const answers = resolve(folder, file.replace(/\.labels.*$/, ".answers.json"));
        const options = { answers, labels: resolve(folder, file) };
        return agreementRow(file.replace(/\.json$/, ""), judgeFile(options), readLabels(options) ?? []);
      }),
      notes: [
        `${labelledFolder}/README.md says who wrote the answers and who labelled them, and which set was in view while the scorer was tuned. Answers whose rubric has changed since they were labelled are left out.`,
      ],
    },
  ];
}

/** Grades of 0 to 5 from here on count as partly, and as covered. */
const partlyFromGrade = 2;
const coveredFromGrade = 4;
function labelOfGrade(grade: number): Verdict {
  if (grade >= coveredFromGrade) return "covered";
  return grade >= partlyFromGrade ? "partly" : "missed";
}

/** Short answers graded by two people; the reference answer is the only point of the rubric. */
function gradedAnswersTable(csv: Options[string]): Table {
  const named = typeof csv === "string" ? resolve(csv) : undefined;
  const file = named ?? resolve(root, gradedAnswersFile);
  if (named !== undefined && !existsSync(named)) throw new Error(`--csv names ${named}, which is not there.`);
  if (!existsSync(file))
    return {
      title: "Verdicts against graded short answers",
      columns: [],
      rows: [],
      notes: [
        `${gradedAnswersFile} is not there, so nothing was measured: name a file with its columns by --csv.`,
      ],
    };
  const judged = readGradedAnswers(file).map((row) => ({
    verdict: judge(questionWithReference(row), row.answer)[0] ?? null,
    grade: row.mean,
    graders: row.graders,
  }));
  const pairs = judged.flatMap(({ verdict, grade }) =>
    verdict === null ? [] : [[verdicts.indexOf(verdict), verdicts.indexOf(labelOfGrade(grade))] as const],
  );
  const graderPairs = judged.map(
    ({ graders: [first, second] }) =>
      [verdicts.indexOf(labelOfGrade(first)), verdicts.indexOf(labelOfGrade(second))] as const,
  );
  const meanGrade = (which: Verdict | null) => {
    const grades = judged.filter(({ verdict }) => verdict === which).map(({ grade }) => grade);
    return grades.length === 0
      ? "none"
      : Number((grades.reduce((sum, grade) => sum + grade, 0) / grades.length).toFixed(2));
  };
  const row = (
    what: string,
    { count, kappa, sameShare, offByTwoShare }: ReturnType<typeof measureAgreement>,
  ) => [what, count, Number(kappa.toFixed(2)), percent(sameShare), percent(offByTwoShare)];
  return {
    title: "Verdicts against graded short answers, the reference answer as rubric",
    columns: ["what", "answers judged", "kappa, quadratic weights", "alike, %", "off by two, %"],
    rows: [
      row("the verdict and the mean grade", measureAgreement(pairs, verdicts.length)),
      row("the two graders with each other", measureAgreement(graderPairs, verdicts.length)),
    ],
    notes: [
      `A grade of ${coveredFromGrade} to 5 is read as covered, of ${partlyFromGrade} and more as partly. ${judged.length - pairs.length} of ${judged.length} answers are unsure.`,
      `Mean grade of what is judged covered ${meanGrade("covered")}, partly ${meanGrade("partly")}, missed ${meanGrade("missed")}, unsure ${meanGrade(null)}.`,
    ],
  };
}

const paragraph = (text: string): Question["answer"] => [{ type: "paragraph", text: [text] }];

function questionWithReference({ id, question, reference }: GradedAnswer): Question {
  return {
    id,
    section: id,
    block: id,
    ask: [question],
    round: "rapid",
    level: "junior",
    minutes: 1,
    why: [""],
    points: [{ says: [reference], phrasings: [], weight: "must", dimension: "lifecycle" }],
    followUps: [],
    redFlags: [],
    hints: [],
    evidence: [],
    answer: paragraph(reference),
    see: [],
  };
}
