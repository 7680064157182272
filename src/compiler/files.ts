/** The only one of the compiler that touches the disk, besides the command line. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { Deck } from "../domain/deck";
import type { Source } from "./guide/chapter";

/** The chapters of a folder, in their order: files whose name begins with a digit or a small letter. */
export const listChapters = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^[a-z0-9].*\.md$/.test(name))
        .toSorted()
        .map((name) => join(folder, name))
    : [];

/** `ours`: a chapter of the project's own guide. */
export function readSource(file: string, isProjectGuide: boolean): Source {
  const folder = dirname(resolve(file));
  const displayPath = file.split(sep).join("/");
  const text = readFileIfExists(file);
  if (text === undefined) throw new Error(`There is no file ${displayPath}.`);
  return {
    file: displayPath,
    text,
    isProjectGuide,
    readFigure: (address) => {
      const path = resolve(folder, address);
      // A figure lies beside its chapter; nothing else of the disk gets into a deck.
      const figureText = path.startsWith(folder + sep) ? readFileIfExists(path) : undefined;
      return figureText === undefined
        ? undefined
        : { file: join(dirname(file), address).split(sep).join("/"), text: figureText };
    },
  };
}

/** The decks on record in a folder, by file. JSON that is no deck is somebody else's. */
export function readDecks(folder: string): ReadonlyMap<string, Deck> {
  const decks = new Map<string, Deck>();
  for (const name of listJsonFiles(folder)) {
    const value = parseJsonFile(join(folder, name));
    if (isDeck(value)) decks.set(name, value);
  }
  return decks;
}

/** To go on without a torn deck would lose the names that it holds. */
function parseJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Error(
      `${file} can't be read, and it may hold names on record. Restore it from the history of the project, or delete it to begin anew.`,
    );
  }
}

const isDeck = (value: unknown): value is Deck =>
  typeof value === "object" &&
  value !== null &&
  "chapter" in value &&
  typeof value.chapter === "string" &&
  ["cards", "questions", "retired"].every((name) => Array.isArray(Reflect.get(value, name)));

export const listJsonFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .toSorted()
    : [];

export const readFileIfExists = (file: string): string | undefined =>
  existsSync(file) && statSync(file).isFile() ? readFileSync(file, "utf8") : undefined;

export function writeFiles(folder: string, texts: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
}

export const removeFile = (folder: string, name: string): void => rmSync(join(folder, name));
