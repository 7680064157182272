/** Compiles files. Files with errors are left out, and the others are compiled, except in the whole guide. */
import type { Deck } from "../../domain/deck/deck";
import type { IdentityOptions } from "../identity/reconcileIds";
import type { Source } from "../source/source";
import { chapterIdOf } from "./chapterId";
import { type CompileResult, compile } from "./compile";

/** `failedFileCount`: how many files have errors and were left out. The whole guide is never compiled in part. */
export function compileSources(
  sources: readonly Source[],
  previousDecksByFile: ReadonlyMap<string, Deck>,
  isWholeGuide: boolean,
  identity: IdentityOptions,
): { readonly compiled: CompileResult; readonly failedFileCount: number } {
  const compileOnly = (sourcesToCompile: readonly Source[]) => {
    const chapters = new Set(sourcesToCompile.map(({ chapter, file }) => chapter ?? chapterIdOf(file)));
    const previousDecks = [...previousDecksByFile.values()].filter(
      ({ chapter, isImported }) => chapters.has(chapter) || (isWholeGuide && !isImported),
    );
    return compile(sourcesToCompile, new Map(previousDecks.map((deck) => [deck.chapter, deck])), identity);
  };
  const first = compileOnly(sources);
  const errors = first.diagnostics.filter(({ severity }) => severity === "error");
  const failedFiles = new Set(errors.map(({ file }) => file));
  const validSources = sources.filter(({ file }) => !failedFiles.has(file));
  if (isWholeGuide || failedFiles.size === 0 || validSources.length === 0)
    return { compiled: first, failedFileCount: sources.length - validSources.length };
  const second = compileOnly(validSources);
  return {
    compiled: {
      ...second,
      diagnostics: [...first.diagnostics.filter(({ file }) => failedFiles.has(file)), ...second.diagnostics],
    },
    failedFileCount: sources.length - validSources.length,
  };
}
