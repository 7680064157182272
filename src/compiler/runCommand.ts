/** Implements `npm run decks` in the working directory. With --check, --lint, --stats or --volatile no deck is written. */
import type { Deck } from "../domain/deck/deck";
import { join, relative, resolve } from "node:path";
import process from "node:process";
import { errorMessageOf } from "../domain/errorMessageOf";
import { type CommandLine, decksFolder, guideFolder, help, parseArguments, usage } from "./commandLine";
import {
  listChapters,
  listJsonFiles,
  readDecks,
  readFileIfExists,
  readIndex,
  readLedger,
  readSource,
} from "./files";
import { chapterIdOf } from "./guide/chapterId";
import type { CompileResult } from "./guide/compile";
import { compileSources } from "./guide/compileSources";
import { nameImportedChapters } from "./guide/nameImportedChapters";
import { lint } from "./lint/lint";
import { type Diagnostic, formatDiagnostic } from "./source/diagnostics";
import type { Source } from "./source/source";
import { computeStats } from "./computeStats";
import { describeWrittenDecks } from "./describeWrittenDecks";
import { formatNounCount } from "./text/formatNounCount";
import { findVolatileClaims } from "./findVolatileClaims";
import { serializeFiles, writeDecks } from "./writeDecks";

const printError = (text: string) => void process.stderr.write(`${text}\n`);
const printDiagnostics = (diagnostics: readonly Diagnostic[]) => {
  for (const diagnostic of diagnostics) printError(formatDiagnostic(diagnostic));
};

/** Runs `npm run decks` with these arguments. Errors are printed; then the result is false. */
export function runCommand(args: readonly string[]): boolean {
  try {
    if (!args.includes("--help")) return compileFiles(parseArguments(args));
    process.stdout.write(help);
    return true;
  } catch (error) {
    printError(errorMessageOf(error));
    return false;
  }
}

function compileFiles(commandLine: CommandLine): boolean {
  const { out } = commandLine;
  const isWholeGuide = commandLine.files.length === 0;
  const files = isWholeGuide ? listChapters(guideFolder) : commandLine.files;
  if (files.length === 0) throw new Error(`There is no chapter in ${guideFolder}. ${usage}`);
  // Other people's Markdown is not compared with our previous decks, unless it is written into that folder.
  const previousDecksByFile: ReadonlyMap<string, Deck> =
    isWholeGuide || commandLine.hasOutOption || files.every(isInGuideFolder) ? readDecks(out) : new Map();
  const { sources, unreadableFileCount } = readSources(files, commandLine);
  const identity = { ledger: readLedger(out, previousDecksByFile.values()), accepted: commandLine.accepted };
  const { compiled, failedFileCount } = compileSources(sources, previousDecksByFile, isWholeGuide, identity);
  const { diagnostics } = compiled;
  printDiagnostics(diagnostics);
  const errorCount = diagnostics.filter(({ severity }) => severity === "error").length;
  const errors = `${formatNounCount(errorCount, "error")}.`;
  const leftOutCount = unreadableFileCount + failedFileCount;
  if (leftOutCount >= files.length || (isWholeGuide && errorCount + unreadableFileCount > 0)) {
    if (errorCount > 0) printError(`${errors} Nothing was written.`);
    if (compiled.unansweredCount > 0)
      printError(
        'Run "npm run decks -- --accept" to accept all proposed renames and confirm the other removals.',
      );
    return false;
  }
  if (failedFileCount > 0)
    printError(
      `${errors} ${leftOutCount} of ${files.length} files ${leftOutCount === 1 ? "was" : "were"} left out; ${files.length - leftOutCount === 1 ? "the other was" : "the others were"} compiled.`,
    );
  return runMode(compiled, sources, previousDecksByFile, commandLine) && leftOutCount === 0;
}

/** Writes, checks, lints or prints the compiled decks. False if --check or --lint found something. */
function runMode(
  compiled: CompileResult,
  sources: readonly Source[],
  previousDecksByFile: ReadonlyMap<string, Deck>,
  commandLine: CommandLine,
): boolean {
  const { files, out, mode } = commandLine;
  const isWholeGuide = files.length === 0;
  switch (mode) {
    case "write":
      writeDecks(compiled, previousDecksByFile, out, isWholeGuide);
      printError(
        describeWrittenDecks(compiled, previousDecksByFile, {
          out,
          files,
          indexedCount: readIndex(out)?.chapters.length ?? 0,
        }),
      );
      return true;
    case "check":
      return checkDecks(
        serializeFiles(compiled, out, isWholeGuide),
        isWholeGuide ? listGuideFiles(previousDecksByFile, out) : [],
        commandLine,
      );
    case "lint": {
      const lintDiagnostics = lint(compiled);
      printDiagnostics(lintDiagnostics);
      return lintDiagnostics.length === 0;
    }
    case "volatile":
      process.stdout.write(
        findVolatileClaims(sources)
          .map(({ month, file, line, text }) => `${month} ${file}:${line} ${text}\n`)
          .join(""),
      );
      return true;
    case "stats":
      process.stdout.write(`${JSON.stringify(computeStats(compiled.decks))}\n`);
      return true;
  }
}

const isInGuideFolder = (file: string): boolean => !relative(guideFolder, file).startsWith("..");

/** A file that can't be read is reported, and doesn't stop the others. */
function readSources(
  files: readonly string[],
  { out, name }: CommandLine,
): { readonly sources: readonly Source[]; readonly unreadableFileCount: number } {
  const reserved = resolve(out) === resolve(decksFolder) ? listChapters(guideFolder).map(chapterIdOf) : [];
  const imported = [...new Set(files)].filter((file) => !isInGuideFolder(file));
  const chapterIds = nameImportedChapters(imported, new Set(reserved), name);
  const sources = [...new Set(files)].flatMap((file) => {
    try {
      return [readSource(file, !isInGuideFolder(file), chapterIds.get(file))];
    } catch (error) {
      printError(errorMessageOf(error));
      return [];
    }
  });
  return { sources, unreadableFileCount: new Set(files).size - sources.length };
}

/** The JSON files that the whole guide should write: not the decks of imported files. */
const listGuideFiles = (previousDecksByFile: ReadonlyMap<string, Deck>, out: string): readonly string[] =>
  listJsonFiles(out).filter((file) => !previousDecksByFile.get(file)?.isImported);

/** Compares the texts with the files in the folder. `existing`: files that should be among them. */
function checkDecks(
  texts: ReadonlyMap<string, string>,
  existing: readonly string[],
  { files, out }: CommandLine,
): boolean {
  const names = new Set([...texts.keys(), ...existing]);
  const stale = [...names].filter((name) => readFileIfExists(join(out, name)) !== texts.get(name));
  const advice =
    files.length === 0
      ? 'Run "npm run decks" and commit the result.'
      : `Run "npm run decks -- ${files.join(" ")} --out ${out}".`;
  for (const name of stale.toSorted()) printError(`${join(out, name)} is out of date. ${advice}`);
  return stale.length === 0;
}
