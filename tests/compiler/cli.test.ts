// @vitest-environment node
/** The command line, as it is called: what it writes, says, and returns. */
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

// Each call starts a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const projectRoot = resolve(import.meta.dirname, "../..");
const tsx = join(projectRoot, "node_modules/tsx/dist/cli.mjs");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "retrain-"));
  mkdirSync(join(folder, "data/guide/figures"), { recursive: true });
  writeText("data/guide/README.md", "- **Not**: a chapter");
  writeText("data/guide/01-intro.md", "# Intro\n\n- **Jenkins**: builds.\n");
  writeText("data/guide/02-data.md", "# Data\n\n- **PSI**: compares.\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

const writeText = (file: string, text: string) => writeFileSync(join(folder, file), text);
const readText = (file: string) => readFileSync(join(folder, file), "utf8");

function runCli(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, join(projectRoot, "src/compiler/cli.ts"), ...args],
    { cwd: folder, encoding: "utf8" },
  );
  return { status, stdout, said: stderr.trim().split("\n") };
}

it("compiles the guide to a deck a chapter and an index, the same bytes each time, and --check agrees", () => {
  expect(runCli()).toEqual({ status: 0, stdout: "", said: ["2 decks in data/decks: 4 cards, 0 questions."] });
  expect(readdirSync(join(folder, "data/decks"))).toEqual(["01-intro.json", "02-data.json", "index.json"]);
  const before = readText("data/decks/01-intro.json");
  expect(runCli("--check")).toEqual({ status: 0, stdout: "", said: [""] });
  runCli();
  expect(readText("data/decks/01-intro.json")).toBe(before);
});

it("--check names each file that isn't what the guide compiles to, and writes none", () => {
  runCli();
  writeText("data/guide/02-data.md", "# Data\n\n- **PSI**: weighs.\n");
  writeText("data/decks/stray.json", "{}");
  const { status, said } = runCli("--check");
  expect(status).toBe(1);
  expect(said).toEqual([
    'data/decks/02-data.json is not what the guide compiles to. Run "npm run decks", and commit what it writes.',
    'data/decks/stray.json is not what the guide compiles to. Run "npm run decks", and commit what it writes.',
  ]);
  expect(readText("data/decks/02-data.json")).not.toContain("weighs");
});

it("says all mistakes of all chapters, and writes nothing", () => {
  writeText("data/guide/01-intro.md", "# Intro\n\nA: x\n\nC: y\n");
  writeText("data/guide/02-data.md", "# Data\n\nQ: z?\n");
  const { status, said } = runCli();
  expect(status).toBe(1);
  expect(said.map((line) => line.split(". ")[0])).toEqual([
    "data/guide/01-intro.md:3: an answer without its question",
    "data/guide/01-intro.md:5: a cloze that hides nothing",
    "data/guide/02-data.md:3: a question without its answer",
    "3 mistakes",
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
  expect(readdirSync(join(folder, "data/decks"))).toEqual(["01-intro.json", "03-data.json", "index.json"]);
  rmSync(join(folder, "data/guide/03-data.md"));
  const { status, said } = runCli();
  expect(status).toBe(1);
  expect(said[0]).toBe(
    'data/decks/03-data.json:1: the chapter "data" is on record here and has no file in data/guide any more. Bring it back, or delete this deck to forget it for good.',
  );
});

it("doesn't go on without a deck that is torn", () => {
  runCli();
  writeText("data/decks/01-intro.json", '{"format":1,');
  const { status, said } = runCli();
  expect(status).toBe(1);
  expect(said[0]).toMatch(
    /^data\/decks\/01-intro\.json can't be read, and it may hold names on record\. Restore it/,
  );
});

it("compiles any Markdown to a folder, and holds it to no names but those that are there", () => {
  runCli();
  writeText("01-intro.md", "# Another\n\n- **Tea**: leaves.\n");
  expect(runCli("01-intro.md", "--stats").status).toBe(0);
  expect(runCli("01-intro.md").said[0]).toContain("--out DIR");
  expect(runCli("01-intro.md", "--out", "mine").said).toEqual(["1 deck in mine: 2 cards, 0 questions."]);
  writeText("01-intro.md", "# Another\n\n- **Coffee**: beans.\n");
  expect(runCli("01-intro.md", "--out", "mine").said[0]).toContain("01-intro.md:3: 2 cards of");
});

it("--stats prints one JSON object and nothing else, whatever there is to warn of", () => {
  writeText("data/guide/02-data.md", "# Data\n\n- **PSI**: compares.\n\n<img src=x>\n");
  const { status, stdout, said } = runCli("--stats");
  expect(status).toBe(0);
  expect(said).toEqual([expect.stringContaining("warning: raw HTML")]);
  expect(stdout.trim().split("\n")).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({ cards: { total: 4 }, chapters: { intro: {}, data: {} } });
});

it("--lint says which cards are poor, and is content with good ones", () => {
  expect(runCli("--lint")).toMatchObject({ status: 0, said: [""] });
  writeText("data/guide/02-data.md", "# Data\n\nQ: Is it?\nA: It is.\n");
  expect(runCli("--lint")).toMatchObject({
    status: 1,
    said: [expect.stringContaining('data/guide/02-data.md:3: "data/data/is-it:answer" asks for yes or no')],
  });
});

it("says how it is called when it is called otherwise", () => {
  expect(runCli("--help").said[0]).toContain("--help is not known. npm run decks -- [FILE.md…] [--out DIR]");
  expect(runCli("nowhere.md", "--stats").said[0]).toBe("There is no file nowhere.md.");
});
