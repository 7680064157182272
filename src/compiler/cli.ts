/** `npm run decks`: compiles the guide to decks. With --check, --lint or --stats it writes nothing. */
import { type Deck } from "../domain/deck/deck";
import { join, relative } from "node:path";
import process from "node:process";

import { type CommandLine, guideFolder, parseArguments, usage } from "./commandLine";
import {
  listChapters,
  listJsonFiles,
  readDecks,
  readFileIfExists,
  readSource,
  removeFile,
  writeFiles,
} from "./files";
import { type CompileResult, compile } from "./guide/compile";
import { lint } from "./lint/lint";
import { serializeDeck, serializeIndex } from "./serializeDeck";
import { type Diagnostic, formatDiagnostic } from "./source/diagnostics";
import { computeStats } from "./stats";

const printError = (text: string) => void process.stderr.write(`${text}\n`);
const printDiagnostics = (diagnostics: readonly Diagnostic[]) => {
  for (const diagnostic of diagnostics) printError(formatDiagnostic(diagnostic));
};

/** False if anything is wrong. */
function run(commandLine: CommandLine): boolean {
  const { out, mode } = commandLine;
  const isWholeGuide = commandLine.files.length === 0;
  const files = isWholeGuide ? listChapters(guideFolder) : commandLine.files;
  if (files.length === 0) throw new Error(`There is no chapter in ${guideFolder}. ${usage}`);
  const sources = files.map((file) => readSource(file, isInGuideFolder(file)));
  // Other people's Markdown is not checked against our previous decks, unless it is written into that folder.
  const previousFiles: ReadonlyMap<string, Deck> =
    isWholeGuide || commandLine.hasOutOption || files.every(isInGuideFolder) ? readDecks(out) : new Map();
  const compiled = compile(sources, new Map([...previousFiles.values()].map((deck) => [deck.chapter, deck])));
  const missing = isWholeGuide ? findMissingChapters(compiled, previousFiles, out) : [];
  const diagnostics = [...missing, ...compiled.diagnostics];
  printDiagnostics(diagnostics);
  const errorCount = diagnostics.filter(({ severity }) => severity === "error").length;
  if (errorCount > 0) {
    printError(`${errorCount} ${errorCount === 1 ? "error" : "errors"}. Nothing was written.`);
    return false;
  }
  switch (mode) {
    case "write":
      writeDecks(compiled, previousFiles, out);
      return true;
    case "check":
      return checkDecks(serialize(compiled, isWholeGuide), isWholeGuide ? listJsonFiles(out) : [], out);
    case "lint": {
      const lintDiagnostics = lint(compiled);
      printDiagnostics(lintDiagnostics);
      return lintDiagnostics.length === 0;
    }
    case "stats":
      process.stdout.write(`${JSON.stringify(computeStats(compiled.decks))}\n`);
      return true;
  }
}

const isInGuideFolder = (file: string): boolean => !relative(guideFolder, file).startsWith("..");

const findMissingChapters = (
  { decks }: CompileResult,
  previousFiles: ReadonlyMap<string, Deck>,
  out: string,
): readonly Diagnostic[] =>
  [...previousFiles]
    .filter(([, { chapter }]) => decks.every((deck) => deck.chapter !== chapter))
    .map(([name, { chapter }]) => ({
      file: join(out, name),
      line: 1,
      severity: "error",
      message: `the chapter "${chapter}" has a deck here but no file in ${guideFolder}. Restore the file, or delete this deck to drop its cards for good.`,
    }));

/** The text of each file to write, by file name. */
function serialize({ decks, index }: CompileResult, hasIndex: boolean): ReadonlyMap<string, string> {
  const texts = decks.map((deck, i) => [index.chapters[i]?.file ?? "", serializeDeck(deck)] as const);
  return new Map(hasIndex ? [...texts, ["index.json", serializeIndex(index)]] : texts);
}

function writeDecks(compiled: CompileResult, previousFiles: ReadonlyMap<string, Deck>, out: string): void {
  const { decks } = compiled;
  const texts = serialize(compiled, true);
  writeFiles(out, texts);
  // A chapter with a new number has a new file name; its old file goes.
  for (const [name, { chapter }] of previousFiles)
    if (!texts.has(name) && decks.some((deck) => deck.chapter === chapter)) removeFile(out, name);
  const cards = decks.flatMap((deck) => deck.cards).length;
  const questions = decks.flatMap((deck) => deck.questions).length;
  const noun = decks.length === 1 ? "deck" : "decks";
  printError(`${decks.length} ${noun} in ${out}: ${cards} cards, ${questions} questions.`);
}

/** Compares the texts with the files in the folder. `existing`: files that should be among them. */
function checkDecks(texts: ReadonlyMap<string, string>, existing: readonly string[], out: string): boolean {
  const names = new Set([...texts.keys(), ...existing]);
  const stale = [...names].filter((name) => readFileIfExists(join(out, name)) !== texts.get(name));
  for (const name of stale.toSorted())
    printError(`${join(out, name)} is out of date. Run "npm run decks" and commit the result.`);
  return stale.length === 0;
}

try {
  if (!run(parseArguments(process.argv.slice(2)))) process.exitCode = 1;
} catch (error) {
  printError(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
