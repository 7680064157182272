/** Reads guides and decks from disk and writes decks. Of the compiler, only this, cli.ts and runCommand.ts use `node:`. */
import type { Deck, DeckIndex } from "../domain/deck/deck";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { decodeText } from "./source/decodeText";
import { type Ledger, addDecks, emptyLedger, ledgerFile, parseLedger } from "./identity/ledger";
import type { Source } from "./source/source";

/** The chapters in a folder, sorted: files whose name begins with a digit or a small letter. */
export const listChapters = (folder: string): readonly string[] =>
  listFiles(folder, /^[a-z0-9].*\.md$/).map((name) => join(folder, name));

export const listJsonFiles = (folder: string): readonly string[] => listFiles(folder, /\.json$/);

const listFiles = (folder: string, pattern: RegExp): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => pattern.test(name))
        .toSorted()
    : [];

/** `chapter`: the chapter's id, if it isn't made from the file's name. Throws if the file can't be read. */
export function readSource(file: string, isImported: boolean, chapter?: string): Source {
  const folder = dirname(resolve(file));
  const displayPath = withSlashes(file);
  if (existsSync(file) && statSync(file).isDirectory())
    throw new Error(
      `${displayPath} is a folder. Name the files in it: ${displayPath.replace(/\/$/, "")}/*.md`,
    );
  const text = readFileIfExists(file);
  if (text === undefined) throw new Error(`There is no file ${displayPath}.`);
  return {
    file: displayPath,
    text,
    isImported,
    ...(chapter === undefined ? {} : { chapter }),
    readFigure: (address) => {
      const path = resolve(folder, address);
      // Figures are in the chapter's folder or below. No other file may get into a deck.
      const figureText = path.startsWith(folder + sep) ? readFileIfExists(path) : undefined;
      return figureText === undefined
        ? undefined
        : { file: withSlashes(join(dirname(file), address)), text: figureText };
    },
  };
}

const withSlashes = (path: string): string => path.split(sep).join("/");

/** The decks in a folder, by file name. JSON files that are not decks are skipped. */
export function readDecks(folder: string): ReadonlyMap<string, Deck> {
  const decks = new Map<string, Deck>();
  for (const name of listJsonFiles(folder)) {
    const value = parseJsonFile(join(folder, name));
    if (isDeck(value)) decks.set(name, value);
  }
  return decks;
}

/** The ledger of the decks in a folder. Throws if it has another format. */
export function readLedger(folder: string, decks: Iterable<Deck>): Ledger {
  const file = join(folder, ledgerFile);
  const ledger = existsSync(file) ? parseLedger(parseJsonFile(file)) : emptyLedger;
  if (!ledger) throw new Error(`${file} is not a ledger of this version. Restore it from Git.`);
  return addDecks(ledger, decks);
}

/** The index of the decks in a folder, if it has one. */
export function readIndex(folder: string): DeckIndex | undefined {
  const file = join(folder, "index.json");
  if (!existsSync(file)) return undefined;
  const value = parseJsonFile(file);
  return isIndex(value) ? value : undefined;
}

const isIndex = (value: unknown): value is DeckIndex =>
  typeof value === "object" && value !== null && "chapters" in value && Array.isArray(value.chapters);

/** Throws: continuing without an unreadable deck would lose the card ids it records. */
function parseJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Error(
      `${file} is not valid JSON, and its card ids are needed. Restore it from Git, or delete it to start without them.`,
    );
  }
}

const isDeck = (value: unknown): value is Deck =>
  typeof value === "object" &&
  value !== null &&
  "chapter" in value &&
  typeof value.chapter === "string" &&
  ["cards", "questions", "retired"].every((name) => Array.isArray(Reflect.get(value, name)));

/** Undefined for a folder, too. */
export const readFileIfExists = (file: string): string | undefined =>
  existsSync(file) && statSync(file).isFile() ? decodeText(readFileSync(file)) : undefined;

export function writeFiles(folder: string, texts: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
}

export const removeFile = (folder: string, name: string): void => rmSync(join(folder, name));
