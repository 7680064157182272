/** The decks store: the index at once, a chapter when it is asked for. Each is checked at the door. */
import { create } from "zustand";
import { type ChapterId, type Deck, type DeckIndex, deckFormat } from "../../domain/deck";
import { addressOf } from "./deckFiles";
import { followRules, rulesNow } from "../study";

type Decks = {
  readonly index: DeckIndex | undefined;
  readonly decks: Readonly<Record<ChapterId, Deck>>;
  /** What could not be opened, and what to do. */
  readonly problems: readonly string[];
};

export const useDecks = create<Decks>(() => ({ index: undefined, decks: {}, problems: [] }));

const opening = new Map<ChapterId, Promise<Deck | undefined>>();

export async function loadIndex(): Promise<void> {
  const index = await open("index.json", "The list of chapters", readIndex);
  if (!index) return;
  useDecks.setState({ index });
  followRules({ ...rulesNow(), aliases: Object.assign({}, ...index.chapters.map(({ aliases }) => aliases)) });
}

/** The chapter's deck; undefined if it could not be opened, which is said in `problems`. Asked twice, it is fetched once. */
export function loadDeck(chapter: ChapterId): Promise<Deck | undefined> {
  const here = useDecks.getState();
  const known = Object.hasOwn(here.decks, chapter) ? here.decks[chapter] : undefined;
  if (known) return Promise.resolve(known);
  const underway = opening.get(chapter) ?? fetchDeck(chapter);
  opening.set(chapter, underway);
  return underway;
}

async function fetchDeck(chapter: ChapterId): Promise<Deck | undefined> {
  if (!useDecks.getState().index) await loadIndex();
  const entry = useDecks.getState().index?.chapters.find((each) => each.chapter === chapter);
  const deck = entry && (await openDeck(entry.file, `The chapter "${entry.title}"`));
  opening.delete(chapter);
  if (deck) useDecks.setState(({ decks }) => ({ decks: { ...decks, [chapter]: deck } }));
  return deck;
}

/** What checks a deck comes with the first of them: Today needs the index only. */
async function openDeck(file: string, what: string): Promise<Deck | undefined> {
  const schema = await import("./deckSchema").catch(() => undefined);
  if (schema) return open(file, what, schema.readDeck);
  say(what, "could not be opened: no network, and not stored for offline use yet. Go online and reload.");
  return undefined;
}

/** What is said of a file replaces what was said of it before. */
function say(what: string, ...says: readonly string[]): void {
  useDecks.setState(({ problems }) => ({
    problems: [
      ...problems.filter((each) => !each.startsWith(`${what} `)),
      ...says.map((each) => `${what} ${each}`),
    ],
  }));
}

/** Fetches and checks a file. What goes wrong becomes a sentence in `problems`. */
async function open<T>(file: string, what: string, read: Reader<T>): Promise<T | undefined> {
  const problem = (says: string): undefined => {
    say(what, says);
  };
  const address = addressOf(file);
  if (address === undefined) return problem("is not part of this version. Reload the page.");
  let text: string;
  try {
    const response = await fetch(address);
    if (!response.ok)
      return problem(`could not be fetched (${response.status}). Reload the page to try again.`);
    text = await response.text();
  } catch {
    return problem(
      "could not be opened: no network, and not stored for offline use yet. Go online and reload.",
    );
  }
  const value = checked(text, read, problem);
  if (value !== undefined) say(what);
  return value;
}

/** What a file says, or where it is not what it should be. */
type Reader<T> = (content: unknown) => { readonly value: T } | { readonly damage: string };

/** The index is made with the page and bears its content's hash in its name: that it came whole is all there is to ask. */
const readIndex: Reader<DeckIndex> = (content) =>
  isIndex(content) ? { value: content } : { damage: "its root: no list of chapters" };

const isIndex = (content: unknown): content is DeckIndex =>
  typeof content === "object" && content !== null && "chapters" in content && Array.isArray(content.chapters);

function checked<T>(text: string, reader: Reader<T>, problem: (says: string) => undefined): T | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return problem("could not be opened: it came only in part. Reload the page; your history is safe.");
  }
  const format =
    typeof content === "object" && content !== null && "format" in content ? content.format : undefined;
  if (typeof format === "number" && format !== deckFormat) {
    return problem(
      `has deck format ${format}, and this version reads ${deckFormat}. Reload to get matching versions; your history is safe.`,
    );
  }
  try {
    const read = reader(content);
    if ("value" in read) return read.value;
    return problem(`is damaged (at ${read.damage}). Reload the page; your history is safe.`);
  } catch {
    // Parts within parts, too deep for any reader: the stack ran out.
    return problem("is damaged (it is nested too deep). Reload the page; your history is safe.");
  }
}
