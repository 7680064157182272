/** Fetches and parses a file of `data/decks`. */
import { type DeckIndex, deckFormat } from "../../domain/deck/deck";
import type { ChapterId } from "../../domain/ids";

/** Fetches a file by name; undefined if this build has no such file. */
export type FetchDeckFile = (file: string) => Promise<Response> | undefined;

export type ParseResult<T> = { readonly type: "valid"; readonly value: T } | ParseProblem;

type ParseProblem =
  | { readonly type: "nestedTooDeeply" | "noChapterList" }
  | { readonly type: "otherChapter"; readonly chapter: ChapterId }
  /** `path`: where in the file, empty at its root. `message` is the validator's. */
  | { readonly type: "invalid"; readonly path: string; readonly message: string };

export type FileParser<T> = (content: unknown) => ParseResult<T> | Promise<ParseResult<T>>;

export type FileProblem =
  /** `replaced`: the file, or the code that reads it, is gone, because a newer version has replaced this one. */
  | { readonly type: "notInBuild" | "replaced" | "unreachable" | "incomplete" }
  | { readonly type: "httpError"; readonly status: number }
  | { readonly type: "otherFormat"; readonly format: number }
  | ParseProblem;

export type FileResult<T> = Extract<ParseResult<T>, { type: "valid" }> | FileProblem;

export async function loadDeckFile<T>(
  fetchDeckFile: FetchDeckFile,
  file: string,
  parse: FileParser<T>,
): Promise<FileResult<T>> {
  const request = fetchDeckFile(file);
  if (!request) return { type: "notInBuild" };
  let text: string;
  try {
    const response = await request;
    // The name has a hash of the content, so the file is missing only after an update.
    if (response.status === 404) return { type: "replaced" };
    if (!response.ok) return { type: "httpError", status: response.status };
    text = await response.text();
  } catch {
    return { type: "unreachable" };
  }
  return parseFile(text, parse);
}

async function parseFile<T>(text: string, parse: FileParser<T>): Promise<FileResult<T>> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { type: "incomplete" };
  }
  const format =
    typeof content === "object" && content !== null && "format" in content ? content.format : undefined;
  if (typeof format === "number" && format !== deckFormat) return { type: "otherFormat", format };
  try {
    return await parse(content);
  } catch {
    // The schema is recursive, so deep nesting can exhaust the stack.
    return { type: "nestedTooDeeply" };
  }
}

/** The index is built with the app and has a hash in its file name, so it needs no full validation. */
export const parseIndex: FileParser<DeckIndex> = (content) =>
  isIndex(content) ? { type: "valid", value: content } : { type: "noChapterList" };

const isIndex = (content: unknown): content is DeckIndex =>
  typeof content === "object" && content !== null && "chapters" in content && Array.isArray(content.chapters);
