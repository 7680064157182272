/** Compiles files: those that have errors don't stop the others. */
import type { Deck } from "../../domain/deck/deck";
import type { IdentityOptions } from "../identity/reconcileIds";
import type { Source } from "../source/source";
import { chapterIdOf } from "./chapterId";
import { type CompileResult, compile } from "./compile";

/** `failedFileCount`: how many files have errors and were left out. The whole guide is compiled only as a whole. */
export function compileSources(
  sources: readonly Source[],
  previousDecksByFile: ReadonlyMap<string, Deck>,
  isWholeGuide: boolean,
  identity: IdentityOptions,
): { readonly compiled: CompileResult; readonly failedFileCount: number } {
  const compileNow = (these: readonly Source[]) => {
    const chapters = new Set(these.map(({ chapter, file }) => chapter ?? chapterIdOf(file)));
    const previous = [...previousDecksByFile.values()].filter(
      ({ chapter, isImported }) => chapters.has(chapter) || (isWholeGuide && !isImported),
    );
    return compile(these, new Map(previous.map((deck) => [deck.chapter, deck])), identity);
  };
  const first = compileNow(sources);
  const errors = first.diagnostics.filter(({ severity }) => severity === "error");
  const bad = new Set(errors.map(({ file }) => file));
  const good = sources.filter(({ file }) => !bad.has(file));
  if (isWholeGuide || bad.size === 0 || good.length === 0)
    return { compiled: first, failedFileCount: sources.length - good.length };
  const second = compileNow(good);
  return {
    compiled: {
      ...second,
      diagnostics: [...first.diagnostics.filter(({ file }) => bad.has(file)), ...second.diagnostics],
    },
    failedFileCount: sources.length - good.length,
  };
}
