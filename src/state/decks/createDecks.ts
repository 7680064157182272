/** The decks store: the index is loaded at the start, a chapter's deck when it is needed. */
import { type ChapterId } from "../../domain/ids";
import { type Deck, type DeckIndex } from "../../domain/deck/deck";
import { type StoreApi, createStore } from "zustand";
import {
  type FetchFile,
  type FileParser,
  type FileProblem,
  fetchDeckFile,
  parseIndex,
} from "../../storage/decks/fetchDeckFile";
import type { Platform } from "../platform";
import { applyRules } from "../study/applyRules";
import type { StudyStore } from "../study/createStudyStore";

export type DecksState = {
  readonly index: DeckIndex | undefined;
  readonly decks: Readonly<Record<ChapterId, Deck>>;
  /** The chapters whose last attempt failed. */
  readonly unavailable: readonly ChapterId[];
  /** The files that could not be loaded, until they are dismissed. */
  readonly problems: readonly DeckProblem[];
};

/** `title` as in a sentence: `The chapter "Serving"`. `chapter` is undefined for the index. */
type DeckProblem = {
  readonly title: string;
  readonly chapter: ChapterId | undefined;
  readonly problem: FileProblem;
};

type DeckFile = Pick<DeckProblem, "title" | "chapter"> & { readonly file: string };

export type DecksStore = StoreApi<DecksState> & {
  readonly loadIndex: () => Promise<void>;
  /** The chapter's deck, which is fetched once; undefined if it could not be loaded. */
  readonly loadDeck: (chapter: ChapterId) => Promise<Deck | undefined>;
  /** Hides a problem until it occurs again. */
  readonly dismissProblem: (problem: DeckProblem) => void;
};

const indexFile: DeckFile = { file: "index.json", title: "The list of chapters", chapter: undefined };

export function createDecks(
  { fetchDeckFile: fetchFile, wait }: Pick<Platform, "fetchDeckFile" | "wait">,
  study: StudyStore,
): DecksStore {
  const store = createStore<DecksState>(() => ({
    index: undefined,
    decks: {},
    unavailable: [],
    problems: [],
  }));
  const pendingDecks = new Map<ChapterId, Promise<Deck | undefined>>();

  async function loadFile<T>(
    deckFile: DeckFile,
    parse: FileParser<T>,
    fetchIt: FetchFile = fetchFile,
  ): Promise<T | undefined> {
    const result = await fetchDeckFile(fetchIt, deckFile.file, parse);
    setProblem(deckFile, result.type === "valid" ? undefined : result);
    return result.type === "valid" ? result.value : undefined;
  }

  /** Replaces what was reported about the file before. */
  function setProblem({ title, chapter }: DeckFile, problem: FileProblem | undefined): void {
    store.setState(({ problems }) => ({
      problems: [
        ...problems.filter((each) => each.title !== title),
        ...(problem ? [{ title, chapter, problem }] : []),
      ],
    }));
  }

  async function loadIndex(): Promise<void> {
    const index = await loadFile(indexFile, parseIndex);
    if (!index) return;
    store.setState({ index });
    applyRules(study, { aliases: Object.assign({}, ...index.chapters.map(({ aliases }) => aliases)) });
  }

  async function fetchDeck(chapter: ChapterId): Promise<Deck | undefined> {
    if (!store.getState().index) await loadIndex();
    const entry = store.getState().index?.chapters.find((each) => each.chapter === chapter);
    const deck = entry && (await loadDeckFile({ ...entry, title: `The chapter "${entry.title}"` }));
    if (entry)
      store.setState(({ decks, unavailable }) => ({
        decks: deck ? { ...decks, [chapter]: deck } : decks,
        unavailable: [...unavailable.filter((each) => each !== chapter), ...(deck ? [] : [chapter])],
      }));
    return deck;
  }

  /** The schema is a file of its own, which Today doesn't need. It is fetched beside the deck, not before it. */
  async function loadDeckFile(deckFile: DeckFile): Promise<Deck | undefined> {
    const request = fetchFile(deckFile.file);
    // If both fail, the schema is what is reported.
    request?.catch(() => undefined);
    const schema = await import("../../storage/decks/deckSchema").catch(() => undefined);
    if (schema)
      return loadFile(
        deckFile,
        (content) => schema.parseDeck(content, () => wait(0)),
        () => request,
      );
    setProblem(deckFile, { type: "offline" });
    return undefined;
  }

  function loadDeck(chapter: ChapterId): Promise<Deck | undefined> {
    const { decks } = store.getState();
    const loaded = Object.hasOwn(decks, chapter) ? decks[chapter] : undefined;
    if (loaded) return Promise.resolve(loaded);
    const pending =
      pendingDecks.get(chapter) ?? fetchDeck(chapter).finally(() => pendingDecks.delete(chapter));
    pendingDecks.set(chapter, pending);
    return pending;
  }

  const dismissProblem = (problem: DeckProblem) =>
    store.setState(({ problems }) => ({ problems: problems.filter((each) => each !== problem) }));
  return Object.assign(store, { loadIndex, loadDeck, dismissProblem });
}
