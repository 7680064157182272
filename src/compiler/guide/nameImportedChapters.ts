/** Names the chapters of imported files. Each name is unique, also among the guide's chapters. */
import type { ChapterId } from "../../domain/ids";
import { slugify } from "../text/slug";
import { baseNameOf, chapterIdOf } from "./chapterId";

/** File names that don't describe the content. The folder's name is used instead. */
const genericNames =
  /^(readme|index|notes?|main|guide|questions?|flashcards?|cards)([-_.][a-z]{2}([-_][a-z]{2})?)?$/i;

/** By file. `reserved`: ids that these files must not take. */
export function nameImportedChapters(
  files: readonly string[],
  reserved: ReadonlySet<ChapterId>,
  name: string | undefined,
): ReadonlyMap<string, ChapterId> {
  const taken = new Set([...reserved, "index", "ledger"]);
  const names = new Map<string, ChapterId>();
  for (const file of files) {
    const preferred = candidatesOf(file, name);
    let id = preferred.find((each) => each !== "" && !taken.has(each));
    const base = preferred.find((each) => each !== "") ?? "guide";
    for (let count = 2; id === undefined; count += 1)
      if (!taken.has(`${base}-${count}`)) id = `${base}-${count}`;
    taken.add(id);
    names.set(file, id);
  }
  return names;
}

function candidatesOf(file: string, name: string | undefined): readonly ChapterId[] {
  const folders = file
    .split(/[/\\]/)
    .slice(0, -1)
    .filter((part) => !/^\.*$/.test(part));
  const folder = slugify(folders.at(-1) ?? "");
  const withFolder = slugify(folders.slice(-2).join(" "));
  const fromFile = chapterIdOf(file);
  const fromFolderAndFile = folder === "" ? fromFile : `${folder}-${fromFile}`;
  const byFile = genericNames.test(baseNameOf(file))
    ? [folder, withFolder, fromFolderAndFile, fromFile]
    : [fromFile, fromFolderAndFile, withFolder === "" ? "" : `${withFolder}-${fromFile}`];
  return name === undefined ? byFile : [slugify(name), ...byFile];
}
