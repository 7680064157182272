/** The command line: what it writes, prints and returns. */
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { runCommand } from "../../src/compiler/runCommand";

const projectRoot = resolve(import.meta.dirname, "../..");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "retrain-"));
  mkdirSync(join(folder, "data/guide/figures"), { recursive: true });
  writeText("data/guide/README.md", "- **Not**: a chapter");
  writeText("data/guide/01-intro.md", "# Intro\n\n- **Jenkins**: builds.\n");
  writeText("data/guide/02-data.md", "# Data\n\n- **PSI**: compares.\n");
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(projectRoot);
  rmSync(folder, { recursive: true });
});

const writeText = (file: string, text: string) => writeFileSync(join(folder, file), text);
const readText = (file: string) => readFileSync(join(folder, file), "utf8");

/** What the process would return and print. */
function runCli(...args: string[]) {
  const printed = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    }),
  );
  const status = runCommand(args) ? 0 : 1;
  for (const spy of spies) spy.mockRestore();
  return { status, stdout: printed.stdout, said: printed.stderr.trim().split("\n") };
}

it("runs as a command that prints, and exits with 0 or 1", () => {
  const tsx = join(projectRoot, "node_modules/tsx/dist/cli.mjs");
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [tsx, join(projectRoot, "src/compiler/cli.ts"), ...args], {
      cwd: folder,
      encoding: "utf8",
      // Nothing of Node's own is printed.
      env: { ...process.env, NODE_OPTIONS: "", NODE_DEBUG: "", NODE_NO_WARNINGS: "1" },
    });
  expect(run()).toMatchObject({
    status: 0,
    stdout: "",
    stderr: "2 decks in data/decks: 4 cards, 0 questions.\n",
  });
  expect(run("nowhere.md", "--stats")).toMatchObject({ status: 1, stderr: "There is no file nowhere.md.\n" });
});

it("compiles the guide to one deck per chapter and an index, the same bytes each time, and --check agrees", () => {
  expect(runCli()).toEqual({ status: 0, stdout: "", said: ["2 decks in data/decks: 4 cards, 0 questions."] });
  expect(readdirSync(join(folder, "data/decks"))).toEqual([
    "01-intro.json",
    "02-data.json",
    "index.json",
    "ledger.json",
  ]);
  const before = readText("data/decks/01-intro.json");
  expect(runCli("--check")).toEqual({ status: 0, stdout: "", said: [""] });
  runCli();
  expect(readText("data/decks/01-intro.json")).toBe(before);
});

it("--check names each outdated file, and writes none", () => {
  runCli();
  writeText("data/guide/02-data.md", "# Data\n\n- **PSI**: weighs.\n");
  writeText("data/decks/stray.json", "{}");
  const { status, said } = runCli("--check");
  expect(status).toBe(1);
  expect(said).toEqual([
    'data/decks/02-data.json is out of date. Run "npm run decks" and commit the result.',
    'data/decks/stray.json is out of date. Run "npm run decks" and commit the result.',
  ]);
  expect(readText("data/decks/02-data.json")).not.toContain("weighs");
});

it("prints all mistakes of all chapters, and writes nothing", () => {
  writeText("data/guide/01-intro.md", "# Intro\n\nA: x\n\nC: y\n");
  writeText("data/guide/02-data.md", "# Data\n\nQ: z?\n");
  const { status, said } = runCli();
  expect(status).toBe(1);
  expect(said.map((line) => line.split(". ")[0])).toEqual([
    "data/guide/01-intro.md:3: this answer has no question",
    "data/guide/01-intro.md:5: this cloze has no deletion",
    "data/guide/02-data.md:3: this question has no answer",
    "3 errors",
  ]);
  expect(readdirSync(join(folder, "data"))).toEqual(["guide"]);
});

it("refuses to lose a chapter, and lets one have another number", () => {
  runCli();
  renameSync(join(folder, "data/guide/02-data.md"), join(folder, "data/guide/03-data.md"));
  expect(runCli("--check").said.map((line) => line.split(" ")[0])).toEqual([
    "data/decks/02-data.json",
    "data/decks/03-data.json",
    "data/decks/index.json",
  ]);
  expect(runCli().status).toBe(0);
  expect(readdirSync(join(folder, "data/decks"))).toEqual([
    "01-intro.json",
    "03-data.json",
    "index.json",
    "ledger.json",
  ]);
  rmSync(join(folder, "data/guide/03-data.md"));
  const { status, said } = runCli();
  expect(status).toBe(1);
  expect(said).toEqual([
    'data/guide/01-intro.md:1: this change would delete 2 cards with their review history: "data". Nothing new is like it. If it was removed on purpose, compile with --accept data=; if it is another card now, with --accept data=ITS-NEW-ID.',
    "1 error. Nothing was written.",
    'Run "npm run decks -- --accept" to accept all proposed renames and confirm the other removals.',
  ]);
  expect(runCli("--accept", "data=").status).toBe(0);
  expect(readdirSync(join(folder, "data/decks"))).toEqual(["01-intro.json", "index.json", "ledger.json"]);
  expect(JSON.parse(readText("data/decks/ledger.json"))).toMatchObject({
    retired: ["data/data/psi:meaning", "data/data/psi:name"],
  });
  expect(runCli("--check")).toMatchObject({ status: 0, said: [""] });
});

it("keeps the history of renamed cards, also with the chapter's file, and prints one line about it", () => {
  runCli();
  renameSync(join(folder, "data/guide/02-data.md"), join(folder, "data/guide/02-drift.md"));
  writeText("data/guide/01-intro.md", "# Intro\n\n- **Hudson**: builds.\n");
  expect(runCli("--check")).toMatchObject({ status: 1 });
  expect(runCli().said).toEqual([
    "4 cards keep their history under a new name: data/data/psi → drift/data/psi, intro/intro/jenkins → intro/intro/hudson.",
    "2 decks in data/decks: 4 cards, 0 questions.",
  ]);
  expect(readdirSync(join(folder, "data/decks"))).toEqual([
    "01-intro.json",
    "02-drift.json",
    "index.json",
    "ledger.json",
  ]);
  expect(readText("data/decks/index.json")).toContain(
    '"aliases":{"intro/intro/jenkins:meaning":"intro/intro/hudson:meaning"',
  );
});

it("asks about uncertain renames, and accepts the answers of one call together", () => {
  writeText(
    "data/guide/01-intro.md",
    "# Intro\n\n- **Jenkins**: builds.\n- **Bamboo**: bends.\n\nQ: Who?\nA: Me.\n",
  );
  runCli();
  const before = readText("data/decks/01-intro.json");
  writeText("data/guide/01-intro.md", "# Intro\n\n- **Kaniko**: makes images.\n- **Bamboo**: bends.\n");
  expect(runCli()).toMatchObject({
    status: 1,
    said: [
      expect.stringContaining('"intro/intro/jenkins"'),
      expect.stringContaining('"intro/intro/who"'),
      "2 errors. Nothing was written.",
      expect.anything(),
    ],
  });
  expect(runCli("--accept", "intro/intro/jenkins=").status).toBe(1);
  expect(runCli("--accept", "--check").said[0]).toContain(
    "--accept writes the ledger, and --check writes nothing.",
  );
  expect(readText("data/decks/01-intro.json")).toBe(before);
  expect(
    runCli("--accept", "intro/intro/jenkins=intro/intro/kaniko", "--accept", "intro/intro/who=").said[0],
  ).toBe("2 cards keep their history under a new name: intro/intro/jenkins → intro/intro/kaniko.");
  expect(JSON.parse(readText("data/decks/ledger.json"))).toMatchObject({
    aliases: { "intro/intro/jenkins:name": "intro/intro/kaniko:name" },
    retired: ["intro/intro/who:answer"],
  });
});

it("--check fails if the ledger is outdated, and a folder of an older compiler gets one", () => {
  runCli();
  const ledger = readText("data/decks/ledger.json");
  rmSync(join(folder, "data/decks/ledger.json"));
  expect(runCli("--check")).toMatchObject({
    status: 1,
    said: ['data/decks/ledger.json is out of date. Run "npm run decks" and commit the result.'],
  });
  runCli();
  expect(readText("data/decks/ledger.json")).toBe(ledger);
  writeText("data/decks/ledger.json", '{"format":9}');
  expect(runCli().said[0]).toBe(
    "data/decks/ledger.json is not a ledger of this version. Restore it from Git.",
  );
});

it("proposes uncertain renames in an imported file, and asks for nothing", () => {
  const about = "precision and recall of a classifier";
  writeText(
    "notes.md",
    `Q: What do ${about} measure?\nA: Right ones among the flagged, flagged ones among the right.\n`,
  );
  runCli("notes.md", "--out", "mine", "--name", "notes");
  writeText(
    "notes.md",
    "Q: What does precision of a classifier measure?\nA: How many of all that it flagged are right.\n",
  );
  const pair =
    "notes/notes/what-do-precision-and-recall-of-a-classifier=notes/notes/what-does-precision-of-a-classifier-measure";
  expect(runCli("notes.md", "--out", "mine", "--name", "notes")).toMatchObject({
    status: 0,
    said: [
      "1 removed card may have been renamed. --accept accepts all renames; --accept OLD=NEW or --accept OLD= decides one:",
      `  ${pair}`,
      "1 deck in mine: 1 card, 0 questions. Updated: notes.",
    ],
  });
  expect(runCli("notes.md", "--out", "mine", "--accept").said[0]).toBe(
    `1 card keeps its history under a new name: ${pair.replace("=", " → ")}.`,
  );
});

it("refuses to continue with a damaged deck", () => {
  runCli();
  writeText("data/decks/01-intro.json", '{"format":1,');
  const { status, said } = runCli();
  expect(status).toBe(1);
  expect(said[0]).toMatch(
    /^data\/decks\/01-intro\.json is not valid JSON, and its card ids are needed\. Restore it/,
  );
});

it("compiles any Markdown to a folder, and checks only the ids that are there", () => {
  runCli();
  writeText("01-intro.md", "# Another\n\n- **Tea**: leaves of a bush.\n");
  expect(runCli("01-intro.md", "--stats").status).toBe(0);
  expect(runCli("01-intro.md").said[0]).toContain("--out DIR");
  expect(runCli("01-intro.md", "--out", "mine").said).toEqual([
    "1 deck in mine: 2 cards, 0 questions. Added: intro.",
  ]);
  writeText("01-intro.md", "# Another\n\n- **Coffee**: beans of a shrub.\n");
  expect(runCli("01-intro.md", "--check").said[0]).toContain("--out DIR");
  expect(runCli("01-intro.md", "--check", "--out", "mine").said).toContain(
    'mine/intro.json is out of date. Run "npm run decks -- 01-intro.md --out mine".',
  );
  expect(runCli("01-intro.md", "--out", "mine").said).toEqual([
    "01-intro.md:1: warning: 2 cards from the previous compilation are no longer in this file. Their reviews stay in the history.",
    "1 deck in mine: 2 cards, 0 questions. Updated: intro.",
  ]);
  expect(JSON.parse(readText("mine/intro.json"))).toMatchObject({
    retired: ["intro/another/tea:meaning", "intro/another/tea:name"],
  });
  writeText("01-intro.md", "# Another\n\n- **Tea**: leaves of a bush.\n");
  runCli("01-intro.md", "--out", "mine");
  expect(JSON.parse(readText("mine/intro.json"))).toMatchObject({
    retired: ["intro/another/coffee:meaning", "intro/another/coffee:name"],
  });
});

it("writes imported decks beside the guide's own, and compiling the guide keeps them", () => {
  runCli();
  mkdirSync(join(folder, "aws"));
  mkdirSync(join(folder, "azure"));
  writeText("index.md", "# Top\n\n- **Tea**: leaves of a bush.\n");
  writeText("aws/README.md", "# AWS\n\n- **S3**: stores objects.\n");
  writeText("azure/README.md", "# Azure\n\n- **Blob**: stores many objects.\n");
  writeText("01-intro.md", "# Their intro\n\n- **Cup**: holds hot tea.\n");
  const files = ["index.md", "aws/README.md", "azure/README.md", "01-intro.md"];
  expect(runCli(...files, "--out", "data/decks")).toMatchObject({
    status: 0,
    said: [
      "4 decks in data/decks: 8 cards, 0 questions. Added: index-2, aws, azure, intro-2. 2 other decks left as before.",
    ],
  });
  const chapters = () =>
    (
      JSON.parse(readText("data/decks/index.json")) as { chapters: { chapter: string; file: string }[] }
    ).chapters.map(({ chapter, file }) => `${chapter} ${file}`);
  const all = [
    "intro 01-intro.json",
    "data 02-data.json",
    "index-2 index-2.json",
    "aws aws.json",
    "azure azure.json",
    "intro-2 intro-2.json",
  ];
  expect(chapters()).toEqual(all);
  expect(readText("data/decks/01-intro.json")).toContain("Jenkins");
  expect(runCli("--check")).toMatchObject({ status: 0 });
  expect(runCli().status).toBe(0);
  expect(chapters()).toEqual(all);
  expect(runCli("aws/README.md", "--out", "data/decks", "--name", "Amazon").said[0]).toContain(
    "Added: amazon. 6 other",
  );
});

it("compiles the other files if one can't be read or is nested too deeply", () => {
  writeText("deep.md", `${"> ".repeat(300)}x`);
  writeText("good.md", "# Good\n\n- **Tea**: leaves of a bush.\n");
  const { status, said } = runCli("nowhere.md", "deep.md", "good.md", "--out", "mine");
  expect(status).toBe(1);
  expect(said).toEqual([
    "There is no file nowhere.md.",
    expect.stringContaining("deep.md:1: nesting deeper than 100 levels"),
    "1 error. 2 of 3 files were left out; the other was compiled.",
    "1 deck in mine: 2 cards, 0 questions. Added: good.",
  ]);
  expect(readdirSync(join(folder, "mine"))).toEqual(["good.json", "index.json", "ledger.json"]);
  writeText("deep.md", "# Deep\n\n- **Sea**: salt water.\n");
  runCli("deep.md", "good.md", "--out", "mine");
  writeText("deep.md", `${"> ".repeat(300)}x`);
  expect(runCli("deep.md", "good.md", "--out", "mine").said.at(-1)).toContain("Updated: good.");
  expect(JSON.parse(readText("mine/ledger.json"))).toMatchObject({ aliases: {}, retired: [] });
});

it("refuses a file that would replace the deck of another file of the same name", () => {
  mkdirSync(join(folder, "bio"));
  mkdirSync(join(folder, "physics"));
  writeText(
    "bio/lecture.md",
    "# Bio\n\n- **Cell**: a unit of life.\n- **Mitosis**: the division of a nucleus.\n",
  );
  writeText("physics/lecture.md", "# Physics\n\n- **Force**: moves a body.\n- **Work**: moves it far.\n");
  writeText("good.md", "# Good\n\n- **Tea**: leaves of a bush.\n");
  runCli("bio/lecture.md", "--out", "mine");
  const before = readText("mine/lecture.json");
  const refused = runCli("physics/lecture.md", "good.md", "--out", "mine");
  expect(refused.status).toBe(1);
  expect(refused.said).toEqual([
    'physics/lecture.md:1: this would replace the deck "lecture", and this file has none of its cards. If the deck belongs to another file of the same name, compile this file by itself with --name NAME. If this file was rewritten, compile with --accept lecture=.',
    "1 error. 1 of 2 files was left out; the other was compiled.",
    expect.stringContaining("Added: good."),
  ]);
  expect(readText("mine/lecture.json")).toBe(before);
  expect(JSON.parse(readText("mine/ledger.json"))).toMatchObject({ retired: [] });
  expect(runCli("physics/lecture.md", "--out", "mine", "--name", "physics").status).toBe(0);
  expect(runCli("physics/lecture.md", "--out", "mine", "--accept", "lecture=").status).toBe(0);
  expect(readText("mine/lecture.json")).toContain("Force");
  expect(runCli("bio/lecture.md", "--out", "mine", "--accept").status).toBe(0);
});

it.each([
  ["little-endian, with a mark", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["big-endian, with a mark", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ["without a mark", (text: string) => Buffer.from(text, "utf16le")],
])("reads UTF-16, %s", (_, encode) => {
  writeFileSync(join(folder, "notes.md"), encode("# Tea\n\n- **Green tea**: isn't fermented at all.\n"));
  expect(runCli("notes.md", "--out", "mine", "--name", "tea").said).toEqual([
    "1 deck in mine: 2 cards, 0 questions. Added: tea.",
  ]);
  expect(readText("mine/tea.json")).toContain('"title":"Tea"');
});

it("reads Windows-1252, and names a folder and an empty file", () => {
  writeFileSync(join(folder, "notes.md"), Buffer.from("## ¿Qué es un té?\n\nUna infusión.\n", "latin1"));
  writeText("empty.md", "\n");
  expect(runCli("notes.md", "empty.md", "data", "--out", "mine").said).toEqual([
    "data is a folder. Name the files in it: data/*.md",
    "empty.md:1: warning: the file is empty.",
    "2 decks in mine: 1 card, 0 questions. Added: notes, empty.",
  ]);
  expect(readText("mine/notes.json")).toContain("Una infusión.");
});

it("--stats prints one JSON object and nothing else, even with warnings", () => {
  writeText("data/guide/02-data.md", "# Data\n\n- **PSI**: compares.\n\n<img src=x>\n");
  const { status, stdout, said } = runCli("--stats");
  expect(status).toBe(0);
  expect(said).toEqual([expect.stringContaining("warning: raw HTML")]);
  expect(stdout.trim().split("\n")).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({ cards: { total: 4 }, chapters: { intro: {}, data: {} } });
});

it("--lint lists poor cards, and prints nothing about good ones", () => {
  expect(runCli("--lint")).toMatchObject({ status: 0, said: [""] });
  writeText("data/guide/02-data.md", "# Data\n\nQ: Is it?\nA: It is.\n");
  expect(runCli("--lint")).toMatchObject({
    status: 1,
    said: [expect.stringContaining('data/guide/02-data.md:3: "data/data/is-it:answer" asks for yes or no')],
  });
});

it("keeps the index and the ledger, whatever a chapter is called", () => {
  writeText("data/guide/ledger.md", "# Ledger\n\n- **Entry**: a line.\n");
  expect(runCli()).toMatchObject({
    status: 1,
    said: [
      expect.stringContaining('its deck would be written over "ledger.json"'),
      "1 error. Nothing was written.",
    ],
  });
  writeText("ledger.md", "# Ledger\n\n- **Entry**: a line in a book.\n");
  expect(runCli("ledger.md", "--out", "mine").said[0]).toContain("Added: ledger-2.");
});

it("prints its usage on request and after invalid arguments", () => {
  expect(runCli("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("--accept OLD=NEW") });
  expect(runCli("--halp").said[0]).toContain(
    "Unknown option --halp. npm run decks -- [FILE.md…] [--out DIR]",
  );
  expect(runCli("nowhere.md", "--stats").said[0]).toBe("There is no file nowhere.md.");
});
