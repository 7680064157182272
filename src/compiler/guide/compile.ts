/** Compiles the chapters of a guide to decks, with an index and diagnostics. */
import { type Card } from "../../domain/deck/card";
import { type ChapterId } from "../../domain/ids";
import { type Deck, type DeckIndex, deckFormat } from "../../domain/deck/deck";
import { plainTextOf } from "../../domain/deck/plainText";
import type { ChapterDraft } from "../draft/chapterDraft";
import type { PreviousDecks } from "../identity/originIndex";
import { identityOf } from "../identity/ledger";
import { type IdentityOptions, type Reconciled, reconcileIds } from "../identity/reconcileIds";
import { type Diagnostic, compareByLocation } from "../source/diagnostics";
import type { Source } from "../source/source";
import { readChapter } from "./readChapter";
import { baseNameOf, chapterIdOf } from "./chapterId";
import { isContentsHeading } from "./isContentsHeading";
import { assignTiers } from "./assignTiers";
import { addCoveringCards } from "./addCoveringCards";
import { buildDeckIndex } from "./buildDeckIndex";
import { resolveSee } from "./resolveSee";

export type CompileResult = {
  readonly decks: readonly Deck[];
  readonly index: DeckIndex;
  /** Sorted by file and line. If there is an error among them, the decks must not be used. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where each card and question was written, by id. */
  readonly locations: ReadonlyMap<string, { readonly file: string; readonly line: number }>;
} & Reconciled;

/** `previousDecks`: those of these chapters, and of chapters that were removed from the guide. */
export function compile(
  sources: readonly Source[],
  previousDecks: PreviousDecks = new Map(),
  identity: IdentityOptions = {},
): CompileResult {
  const diagnostics: Diagnostic[] = [];
  const drafts = readDrafts(sources, diagnostics);
  const files = new Map(drafts.map(({ draft, file }) => [draft.chapter, file]));
  const chapters = new Set(files.keys());
  const reconciled = reconcileIds(
    drafts.map(({ draft }) => draft),
    previousDecks,
    identity,
  );
  const cards = drafts.flatMap(({ draft }) => draft.cards);
  const decks = assignTiers(
    addCoveringCards(
      drafts.map(({ draft }) => ({
        ...buildDeck(draft, cards, chapters),
        ...identityOf(reconciled.ledger, draft.chapter),
      })),
    ),
    new Map(drafts.flatMap(({ draft }) => [...draft.markedTiers])),
  );
  for (const { draft } of drafts) draft.report.flush?.();
  const locations = new Map(
    drafts.flatMap(({ draft, file }) =>
      [...draft.origins].map(([id, { line }]) => [id, { file, line }] as const),
    ),
  );
  return {
    decks,
    index: buildDeckIndex(decks, files),
    diagnostics: diagnostics.sort(compareByLocation),
    locations,
    ...reconciled,
  };
}

function readDrafts(
  sources: readonly Source[],
  diagnostics: Diagnostic[],
): readonly { readonly draft: ChapterDraft; readonly file: string }[] {
  const files = new Map<ChapterId, string>();
  return sources.flatMap((source) => {
    const { file } = source;
    const chapter = source.chapter ?? chapterIdOf(file);
    const refuse = (message: string) => void diagnostics.push({ file, line: 1, severity: "error", message });
    const existingFile = files.get(chapter);
    if (existingFile !== undefined) {
      refuse(`${existingFile} is already the chapter "${chapter}". Rename one of the two files.`);
      return [];
    }
    if (source.chapter === undefined && /^(?:index|ledger)$/.test(baseNameOf(file)))
      refuse(`its deck would be written over "${chapter}.json". Put a number before the file's name.`);
    files.set(chapter, file);
    return [{ draft: readChapter(source, diagnostics), file }];
  });
}

function buildDeck(
  draft: ChapterDraft,
  allCards: readonly Card[],
  chapters: ReadonlySet<ChapterId>,
): Omit<Deck, "aliases" | "retired"> {
  const titleSection = draft.sections.find(({ depth, title }) => depth === 1 && !isContentsHeading(title));
  return {
    format: deckFormat,
    chapter: draft.chapter,
    title: draft.title ?? plainTextOf((titleSection ?? draft.sections[0])?.title ?? [draft.chapter]),
    sections: draft.sections.map(({ id, depth, title, blocks }) => ({ id, depth, title, blocks })),
    figures: [...draft.figures.values()],
    cards: draft.cards,
    ...(draft.isImported ? { isImported: true as const } : {}),
    questions: draft.questions.map((question) => resolveSee(question, draft, allCards, chapters)),
  };
}
