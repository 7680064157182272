/** `npm run decks`: the guide to decks, or the same without writing: --check, --lint, --stats. */
import { join, relative } from "node:path";
import process from "node:process";
import type { Deck } from "../domain/deck";
import {
  listChapters,
  readDecks,
  listJsonFiles,
  readFileIfExists,
  removeFile,
  readSource,
  writeFiles,
} from "./files";
import { type CompileResult, compile } from "./guide/compile";
import { serializeDeck, serializeIndex } from "./serializeDeck";
import { lint } from "./lint";
import { type Diagnostic, formatDiagnostic } from "./source/diagnostics";
import { computeStats } from "./stats";

const guideFolder = "data/guide";
const decksFolder = "data/decks";
const usage = "npm run decks -- [FILE.md…] [--out DIR] [--check | --lint | --stats]";

type CommandLine = {
  readonly files: readonly string[];
  readonly out: string;
  /** The folder was said. */
  readonly hasOutOption: boolean;
  readonly mode: "write" | "check" | "lint" | "stats";
};

function parseArguments(args: readonly string[]): CommandLine {
  const files: string[] = [];
  let out: string | undefined;
  let mode: CommandLine["mode"] = "write";
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? "";
    if (arg === "--out") {
      out = args[(i += 1)];
      if (out === undefined) throw new Error(`--out needs a folder. ${usage}`);
    } else if (arg === "--check" || arg === "--lint" || arg === "--stats") {
      mode = arg === "--check" ? "check" : arg === "--lint" ? "lint" : "stats";
    } else if (arg.startsWith("-")) throw new Error(`${arg} is not known. ${usage}`);
    else files.push(arg);
  }
  if (files.length > 0 && out === undefined && mode === "write")
    throw new Error(`Files of your own need a folder for their decks: --out DIR. ${usage}`);
  return { files, out: out ?? decksFolder, hasOutOption: out !== undefined, mode };
}

const printError = (text: string) => void process.stderr.write(`${text}\n`);

function run(): boolean {
  const commandLine = parseArguments(process.argv.slice(2));
  const { out, mode } = commandLine;
  const isWholeGuide = commandLine.files.length === 0;
  const files = isWholeGuide ? listChapters(guideFolder) : commandLine.files;
  if (files.length === 0) throw new Error(`There is no chapter in ${guideFolder}. ${usage}`);
  const sources = files.map((file) => readSource(file, isInGuideFolder(file)));
  // Another's Markdown isn't held to the names of our decks, unless it is put among them.
  const previousFiles =
    isWholeGuide || commandLine.hasOutOption || files.every(isInGuideFolder)
      ? readDecks(out)
      : new Map<string, Deck>();
  const previousDecks = new Map([...previousFiles.values()].map((deck) => [deck.chapter, deck]));
  const compiled = compile(sources, previousDecks);
  const presentChapters = new Set(compiled.decks.map(({ chapter }) => chapter));
  const missingChapters = [...previousFiles]
    .filter(([, { chapter }]) => isWholeGuide && !presentChapters.has(chapter))
    .map(toMissingChapter(out));
  const diagnostics = [...missingChapters, ...compiled.diagnostics];
  for (const diagnostic of diagnostics) printError(formatDiagnostic(diagnostic));
  const errorCount = diagnostics.filter(({ severity }) => severity === "error").length;
  if (errorCount > 0) {
    printError(`${errorCount === 1 ? "One mistake" : `${errorCount} mistakes`}. Nothing was written.`);
    return false;
  }
  const decks = new Map(compiled.decks.map((deck, i) => [compiled.index.chapters[i]?.file ?? "", deck]));
  // A chapter that has another number now has another file.
  const outdatedFiles = [...previousFiles]
    .filter(([name, { chapter }]) => presentChapters.has(chapter) && !decks.has(name))
    .map(([name]) => name);
  const texts = new Map([...decks].map(([name, deck]) => [name, serializeDeck(deck)]));
  if (isWholeGuide || mode === "write") texts.set("index.json", serializeIndex(compiled.index));
  switch (mode) {
    case "write":
      writeFiles(out, texts);
      for (const name of outdatedFiles) removeFile(out, name);
      printError(formatSummary(compiled, out));
      return true;
    case "check": {
      const names = new Set([...texts.keys(), ...(isWholeGuide ? listJsonFiles(out) : [])]);
      const stale = [...names].filter((name) => readFileIfExists(join(out, name)) !== texts.get(name));
      for (const name of stale.toSorted())
        printError(
          `${join(out, name)} is not what the guide compiles to. Run "npm run decks", and commit what it writes.`,
        );
      return stale.length === 0;
    }
    case "lint": {
      const lintDiagnostics = lint(compiled);
      for (const diagnostic of lintDiagnostics) printError(formatDiagnostic(diagnostic));
      return lintDiagnostics.length === 0;
    }
    case "stats":
      process.stdout.write(`${JSON.stringify(computeStats(compiled.decks))}\n`);
      return true;
  }
}

const isInGuideFolder = (file: string): boolean => !relative(guideFolder, file).startsWith("..");

const toMissingChapter =
  (out: string) =>
  ([name, { chapter }]: readonly [string, Deck]): Diagnostic => ({
    file: join(out, name),
    line: 1,
    severity: "error",
    message: `the chapter "${chapter}" is on record here and has no file in ${guideFolder} any more. Bring it back, or delete this deck to forget it for good.`,
  });

function formatSummary({ decks }: CompileResult, out: string): string {
  const sum = (countOf: (deck: Deck) => number) => decks.reduce((total, deck) => total + countOf(deck), 0);
  const name = decks.length === 1 ? "deck" : "decks";
  return `${decks.length} ${name} in ${out}: ${sum(({ cards }) => cards.length)} cards, ${sum(({ questions }) => questions.length)} questions.`;
}

try {
  if (!run()) process.exitCode = 1;
} catch (error) {
  printError(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
