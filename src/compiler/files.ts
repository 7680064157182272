/** The only one of the compiler that touches the disk, besides the command line. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { Deck } from "../domain/deck";
import type { Source } from "./chapter";

/** The chapters of a folder, in their order: files whose name begins with a digit or a small letter. */
export const chaptersIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^[a-z0-9].*\.md$/.test(name))
        .toSorted()
        .map((name) => join(folder, name))
    : [];

/** `ours`: a chapter of the project's own guide. */
export function sourceAt(file: string, ours: boolean): Source {
  const folder = dirname(resolve(file));
  const named = file.split(sep).join("/");
  const text = readIfThere(file);
  if (text === undefined) throw new Error(`There is no file ${named}.`);
  return {
    file: named,
    text,
    ours,
    readFigure: (address) => {
      const path = resolve(folder, address);
      // A figure lies beside its chapter; nothing else of the disk gets into a deck.
      const found = path.startsWith(folder + sep) ? readIfThere(path) : undefined;
      return found === undefined
        ? undefined
        : { file: join(dirname(file), address).split(sep).join("/"), text: found };
    },
  };
}

/** The decks on record in a folder, by file. JSON that is no deck is somebody else's. */
export function decksIn(folder: string): ReadonlyMap<string, Deck> {
  const decks = new Map<string, Deck>();
  for (const name of jsonIn(folder)) {
    const value = parsed(join(folder, name));
    if (isDeck(value)) decks.set(name, value);
  }
  return decks;
}

/** To go on without a torn deck would lose the names that it holds. */
function parsed(file: string): unknown {
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

export const jsonIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .toSorted()
    : [];

export const readIfThere = (file: string): string | undefined =>
  existsSync(file) && statSync(file).isFile() ? readFileSync(file, "utf8") : undefined;

export function write(folder: string, texts: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
}

export const remove = (folder: string, name: string): void => rmSync(join(folder, name));
