/** The decks store: the index is loaded at the start, a chapter's deck and its questions when they are needed. */
import { type ChapterId } from "../../domain/ids";
import type { Deck, DeckIndex, StudyDeck } from "../../domain/deck/deck";
import type { Question } from "../../domain/deck/question";
import { type StoreApi, createStore } from "zustand";
import {
  type FetchDeckFile,
  type FileParser,
  type FileProblem,
  type ParseResult,
  loadDeckFile,
  parseIndex,
} from "../../storage/decks/loadDeckFile";
import type * as deckParsers from "../../storage/decks/parseDeck";
import { questionsFileOf } from "../../storage/decks/questionsFile";
import type { Platform } from "../platform";
import { loadOnce } from "./loadOnce";
import { retryAfterDelays } from "./retryAfterDelays";
import { applyReplayOptions } from "../study/applyReplayOptions";
import type { StudyStore } from "../study/createStudyStore";

export type DecksState = {
  readonly index: DeckIndex | undefined;
  readonly decks: Readonly<Record<ChapterId, StudyDeck>>;
  readonly questions: Readonly<Record<ChapterId, readonly Question[]>>;
  /** The files that could not be loaded at the last attempt. */
  readonly problems: readonly DeckProblem[];
};

/** The list of chapters, or one of a chapter's two files. */
export type DeckFile = { readonly file: string } & (
  | { readonly type: "index"; readonly chapter?: undefined }
  | { readonly type: "deck" | "questions"; readonly chapter: ChapterId; readonly chapterTitle: string }
);

export type DeckProblem = DeckFile & {
  readonly problem: FileProblem;
  /** The person has read it, and it has not changed since. */
  readonly isDismissed: boolean;
};

type Parsers = typeof deckParsers;

type ChapterFile = Extract<DeckFile, { readonly chapter: ChapterId }>;

type PartParser<T> = (
  content: unknown,
  chapter: ChapterId,
  pause: () => Promise<void>,
) => Promise<ParseResult<T>>;

type ChapterEntry = DeckIndex["chapters"][number];

export type DecksStore = StoreApi<DecksState> & {
  readonly loadIndex: () => Promise<void>;
  /** The chapter's deck without its questions. It is fetched once; undefined if it could not be loaded. */
  readonly loadDeck: (chapter: ChapterId) => Promise<StudyDeck | undefined>;
  /** The whole deck, with its interview questions; undefined if either file could not be loaded. */
  readonly loadWholeDeck: (chapter: ChapterId) => Promise<Deck | undefined>;
  /** Loads again what could not be loaded. */
  readonly retryFailed: () => Promise<void>;
  /** Hides a problem until another one occurs with the same file. */
  readonly dismissProblem: (problem: DeckProblem) => void;
};

const indexFile: DeckFile = { type: "index", file: "index.json" };

export function createDecksStore(
  { fetchDeckFile, wait }: Pick<Platform, "fetchDeckFile" | "wait">,
  study: StudyStore,
): DecksStore {
  const store = createStore<DecksState>(() => ({
    index: undefined,
    decks: {},
    questions: {},
    problems: [],
  }));

  async function loadFile<T>(
    deckFile: DeckFile,
    parse: FileParser<T>,
    stateWith: (value: T) => Partial<DecksState>,
    fetchContent: FetchDeckFile = fetchDeckFile,
  ): Promise<T | undefined> {
    const result = await loadDeckFile(fetchContent, deckFile.file, parse);
    if (result.type !== "valid") {
      setResult(deckFile, result);
      return undefined;
    }
    setResult(deckFile, undefined, stateWith(result.value));
    return result.value;
  }

  /** Replaces the file's earlier problem. What was loaded comes with it, so that no screen sees the file as still loading in between. */
  function setResult(
    deckFile: DeckFile,
    problem: FileProblem | undefined,
    loaded: Partial<DecksState> = {},
  ): void {
    const { problems } = store.getState();
    const before = problems.find(({ file }) => file === deckFile.file);
    const isDismissed = before?.isDismissed === true && before.problem.type === problem?.type;
    store.setState({
      ...loaded,
      ...((before ?? problem) && {
        problems: [
          ...problems.filter((each) => each !== before),
          ...(problem ? [{ ...deckFile, problem, isDismissed }] : []),
        ],
      }),
    });
    // A file that a newer version has replaced needs a reload.
    if (!before && problem && problem.type !== "replaced") void retryAfterDelays(retryFailed, wait);
  }

  async function loadIndex(): Promise<void> {
    const index = await loadFile(indexFile, parseIndex, (loaded) => ({ index: loaded }));
    if (!index) return;
    applyReplayOptions(study, {
      aliases: Object.assign({}, ...index.chapters.map(({ aliases }) => aliases)),
    });
  }

  /** Loads one of a chapter's two files. */
  async function loadPart<T>(
    chapter: ChapterId,
    describe: (entry: ChapterEntry) => ChapterFile,
    parserOf: (parsers: Parsers) => PartParser<T>,
    stateWith: (value: T) => Partial<DecksState>,
  ): Promise<T | undefined> {
    if (!store.getState().index) await loadIndex();
    const entry = store.getState().index?.chapters.find((each) => each.chapter === chapter);
    return entry && loadParsedFile(describe(entry), parserOf, stateWith);
  }

  /** The parsers are a file of their own, which Today doesn't need. It is fetched beside the deck, not before it. */
  async function loadParsedFile<T>(
    deckFile: ChapterFile,
    parserOf: (parsers: Parsers) => PartParser<T>,
    stateWith: (value: T) => Partial<DecksState>,
  ): Promise<T | undefined> {
    const request = fetchDeckFile(deckFile.file);
    // If the deck arrives and its parsers don't, a newer version has replaced them.
    const problemType = request?.then(
      () => "replaced" as const,
      () => "unreachable" as const,
    );
    const parsers = await import("../../storage/decks/parseDeck").catch(() => undefined);
    if (parsers)
      return loadFile(
        deckFile,
        (content) => parserOf(parsers)(content, deckFile.chapter, () => wait(0)),
        stateWith,
        () => request,
      );
    setResult(deckFile, { type: (await problemType) ?? "unreachable" });
    return undefined;
  }

  const loadDeck = loadOnce(
    (chapter) => ownValue(store.getState().decks, chapter),
    (chapter) =>
      loadPart(
        chapter,
        ({ file, title }) => ({ type: "deck", chapter, file, chapterTitle: title }),
        ({ parseStudyDeck }) => parseStudyDeck,
        (deck) => ({ decks: { ...store.getState().decks, [chapter]: deck } }),
      ),
  );
  const loadQuestionList = loadOnce(
    (chapter) => ownValue(store.getState().questions, chapter),
    (chapter) =>
      loadPart(
        chapter,
        ({ file, title }) => ({
          type: "questions",
          chapter,
          file: questionsFileOf(file),
          chapterTitle: title,
        }),
        ({ parseQuestions }) => parseQuestions,
        (list) => ({ questions: { ...store.getState().questions, [chapter]: list } }),
      ),
  );

  async function loadWholeDeck(chapter: ChapterId): Promise<Deck | undefined> {
    await Promise.all([loadDeck(chapter), loadQuestionList(chapter)]);
    return wholeDeckOf(store.getState(), chapter);
  }

  async function retryFailed(): Promise<void> {
    const retries = store.getState().problems.map((problem) => {
      if (problem.type === "index") return loadIndex();
      return problem.type === "deck"
        ? loadDeck.loadAgain(problem.chapter)
        : loadQuestionList.loadAgain(problem.chapter);
    });
    await Promise.all(retries);
  }

  const dismissProblem = (problem: DeckProblem) =>
    store.setState(({ problems }) => ({
      problems: problems.map((each) => (each === problem ? { ...each, isDismissed: true } : each)),
    }));
  return Object.assign(store, { loadIndex, loadDeck, loadWholeDeck, retryFailed, dismissProblem });
}

/** The deck with its questions; undefined until both are loaded. */
export function wholeDeckOf(
  { decks, questions }: Pick<DecksState, "decks" | "questions">,
  chapter: ChapterId,
): Deck | undefined {
  const deck = ownValue(decks, chapter);
  const list = ownValue(questions, chapter);
  return deck && list && { ...deck, questions: list };
}

/** A chapter's id may be the name of an inherited property, such as `constructor`. */
const ownValue = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
