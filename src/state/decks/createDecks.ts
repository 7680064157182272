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
import { applyRules } from "../study/applyRules";
import type { StudyStore } from "../study/createStudyStore";
import { describeFileProblem } from "./describeFileProblem";

export type DecksState = {
  readonly index: DeckIndex | undefined;
  readonly decks: Readonly<Record<ChapterId, Deck>>;
  /** Which files could not be loaded, and what to do, in sentences that begin with the file's title. */
  readonly problems: readonly string[];
};

export type DecksStore = StoreApi<DecksState> & {
  readonly loadIndex: () => Promise<void>;
  /** The chapter's deck, which is fetched once; undefined if it could not be loaded. */
  readonly loadDeck: (chapter: ChapterId) => Promise<Deck | undefined>;
};

export function createDecks(fetchFile: FetchFile, study: StudyStore): DecksStore {
  const store = createStore<DecksState>(() => ({ index: undefined, decks: {}, problems: [] }));
  const pendingDecks = new Map<ChapterId, Promise<Deck | undefined>>();

  async function loadFile<T>(file: string, title: string, parse: FileParser<T>): Promise<T | undefined> {
    const result = await fetchDeckFile(fetchFile, file, parse);
    setProblem(title, result.type === "valid" ? undefined : result);
    return result.type === "valid" ? result.value : undefined;
  }

  /** Replaces what was reported about the file before. */
  function setProblem(title: string, problem: FileProblem | undefined): void {
    store.setState(({ problems }) => ({
      problems: [
        ...problems.filter((each) => !each.startsWith(`${title} `)),
        ...(problem ? [`${title} ${describeFileProblem(problem)}`] : []),
      ],
    }));
  }

  async function loadIndex(): Promise<void> {
    const index = await loadFile("index.json", "The list of chapters", parseIndex);
    if (!index) return;
    store.setState({ index });
    applyRules(study, { aliases: Object.assign({}, ...index.chapters.map(({ aliases }) => aliases)) });
  }

  async function fetchDeck(chapter: ChapterId): Promise<Deck | undefined> {
    if (!store.getState().index) await loadIndex();
    const entry = store.getState().index?.chapters.find((each) => each.chapter === chapter);
    const deck = entry && (await loadDeckFile(entry.file, `The chapter "${entry.title}"`));
    pendingDecks.delete(chapter);
    if (deck) store.setState(({ decks }) => ({ decks: { ...decks, [chapter]: deck } }));
    return deck;
  }

  /** The schema is a file of its own: Today needs only the index. */
  async function loadDeckFile(file: string, title: string): Promise<Deck | undefined> {
    const schema = await import("../../storage/decks/deckSchema").catch(() => undefined);
    if (schema) return loadFile(file, title, schema.parseDeck);
    setProblem(title, { type: "offline" });
    return undefined;
  }

  function loadDeck(chapter: ChapterId): Promise<Deck | undefined> {
    const { decks } = store.getState();
    const loaded = Object.hasOwn(decks, chapter) ? decks[chapter] : undefined;
    if (loaded) return Promise.resolve(loaded);
    const pending = pendingDecks.get(chapter) ?? fetchDeck(chapter);
    pendingDecks.set(chapter, pending);
    return pending;
  }

  return Object.assign(store, { loadIndex, loadDeck });
}
