/** The decks store: the index at once, a chapter when it is asked for. Each is checked at the door. */
import { create } from "zustand";
import { type ChapterId, type Deck, type DeckIndex, deckFormat } from "../domain/deck";
import { urlOf } from "../storage/decks/deckFiles";
import { applyRules, getRules } from "./study";

type DecksState = {
  readonly index: DeckIndex | undefined;
  readonly decks: Readonly<Record<ChapterId, Deck>>;
  /** What could not be opened, and what to do. */
  readonly problems: readonly string[];
};

export const useDecks = create<DecksState>(() => ({ index: undefined, decks: {}, problems: [] }));

const pendingDecks = new Map<ChapterId, Promise<Deck | undefined>>();

export async function loadIndex(): Promise<void> {
  const index = await fetchFile("index.json", "The list of chapters", parseIndex);
  if (!index) return;
  useDecks.setState({ index });
  applyRules({ ...getRules(), aliases: Object.assign({}, ...index.chapters.map(({ aliases }) => aliases)) });
}

/** The chapter's deck; undefined if it could not be opened, which is said in `problems`. Asked twice, it is fetched once. */
export function loadDeck(chapter: ChapterId): Promise<Deck | undefined> {
  const state = useDecks.getState();
  const known = Object.hasOwn(state.decks, chapter) ? state.decks[chapter] : undefined;
  if (known) return Promise.resolve(known);
  const pending = pendingDecks.get(chapter) ?? fetchDeck(chapter);
  pendingDecks.set(chapter, pending);
  return pending;
}

async function fetchDeck(chapter: ChapterId): Promise<Deck | undefined> {
  if (!useDecks.getState().index) await loadIndex();
  const entry = useDecks.getState().index?.chapters.find((each) => each.chapter === chapter);
  const deck = entry && (await fetchAndParseDeck(entry.file, `The chapter "${entry.title}"`));
  pendingDecks.delete(chapter);
  if (deck) useDecks.setState(({ decks }) => ({ decks: { ...decks, [chapter]: deck } }));
  return deck;
}

/** What checks a deck comes with the first of them: Today needs the index only. */
async function fetchAndParseDeck(file: string, title: string): Promise<Deck | undefined> {
  const schema = await import("../storage/decks/deckSchema").catch(() => undefined);
  if (schema) return fetchFile(file, title, schema.parseDeck);
  setProblems(
    title,
    "could not be opened: no network, and not stored for offline use yet. Go online and reload.",
  );
  return undefined;
}

/** What is said of a file replaces what was said of it before. */
function setProblems(title: string, ...messages: readonly string[]): void {
  useDecks.setState(({ problems }) => ({
    problems: [
      ...problems.filter((each) => !each.startsWith(`${title} `)),
      ...messages.map((each) => `${title} ${each}`),
    ],
  }));
}

/** Fetches and checks a file. What goes wrong becomes a sentence in `problems`. */
async function fetchFile<T>(file: string, title: string, parse: FileParser<T>): Promise<T | undefined> {
  const fail = (message: string): undefined => {
    setProblems(title, message);
  };
  const url = urlOf(file);
  if (url === undefined) return fail("is not part of this version. Reload the page.");
  let text: string;
  try {
    const response = await fetch(url);
    if (!response.ok) return fail(`could not be fetched (${response.status}). Reload the page to try again.`);
    text = await response.text();
  } catch {
    return fail("could not be opened: no network, and not stored for offline use yet. Go online and reload.");
  }
  const value = parseFile(text, parse, fail);
  if (value !== undefined) setProblems(title);
  return value;
}

/** What a file says, or where it is not what it should be. */
type FileParser<T> = (content: unknown) => { readonly value: T } | { readonly damage: string };

/** The index is made with the page and bears its content's hash in its name: that it came whole is all there is to ask. */
const parseIndex: FileParser<DeckIndex> = (content) =>
  isIndex(content) ? { value: content } : { damage: "its root: no list of chapters" };

const isIndex = (content: unknown): content is DeckIndex =>
  typeof content === "object" && content !== null && "chapters" in content && Array.isArray(content.chapters);

function parseFile<T>(
  text: string,
  parse: FileParser<T>,
  fail: (message: string) => undefined,
): T | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return fail("could not be opened: it came only in part. Reload the page; your history is safe.");
  }
  const format =
    typeof content === "object" && content !== null && "format" in content ? content.format : undefined;
  if (typeof format === "number" && format !== deckFormat) {
    return fail(
      `has deck format ${format}, and this version reads ${deckFormat}. Reload to get matching versions; your history is safe.`,
    );
  }
  try {
    const parsed = parse(content);
    if ("value" in parsed) return parsed.value;
    return fail(`is damaged (at ${parsed.damage}). Reload the page; your history is safe.`);
  } catch {
    // Parts within parts, too deep for any reader: the stack ran out.
    return fail("is damaged (it is nested too deep). Reload the page; your history is safe.");
  }
}
