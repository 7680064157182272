/** The only one of the compiler that touches the disk, besides the command line. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { Deck } from "../domain/deck";
import type { Source } from "./chapter";

/** The chapters of a folder, in their order: files whose name begins with a digit or a small letter. */
export const chaptersIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /^[a-z0-9].*\.md$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));

export function sourceAt(file: string): Source {
  const folder = dirname(resolve(file));
  return {
    file: file.split(sep).join("/"),
    text: readFileSync(file, "utf8"),
    readFigure: (address) => {
      const path = resolve(folder, address);
      // A figure lies beside its chapter; nothing else of the disk gets into a deck.
      if (!path.startsWith(folder + sep) || !existsSync(path)) return undefined;
      return { file: join(dirname(file), address).split(sep).join("/"), text: readFileSync(path, "utf8") };
    },
  };
}

/** The decks on record in a folder, by chapter. One that can't be read is as good as none, and `--check` says so. */
export function recordIn(folder: string): ReadonlyMap<string, Deck> {
  const record = new Map<string, Deck>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith(".json") || name === "index.json") continue;
    const deck: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
    if (isDeck(deck)) record.set(deck.chapter, deck);
  }
  return record;
}

const isDeck = (value: unknown): value is Deck =>
  typeof value === "object" &&
  value !== null &&
  "chapter" in value &&
  "cards" in value &&
  "questions" in value;

export const readIfThere = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, "utf8") : undefined;

export function write(folder: string, texts: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
}
