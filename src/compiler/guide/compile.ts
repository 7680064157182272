/** A whole guide: its chapters as decks, their index, and all that is wrong with it. */
import { type Card, type Deck, type DeckIndex, type Question, deckFormat } from "../../domain/deck";
import { plainTextOf } from "../../domain/plainText";
import { type Source, chapterIdOf, readChapter } from "./chapter";
import { countDeckWords } from "../text/wordCount";
import { isContentsHeading } from "./section";
import type { ChapterDraft } from "../draft/chapterDraft";
import { listFigures } from "../figures/figureBlock";
import { reconcileIds } from "../identity/reconcileIds";
import { type Diagnostic, compareByLocation } from "../source/diagnostics";

export type CompileResult = {
  readonly decks: readonly Deck[];
  readonly index: DeckIndex;
  /** Sorted by file and line. With a mistake among them, the decks are not to be used. */
  readonly diagnostics: readonly Diagnostic[];
  /** By card or question id: where it was made. */
  readonly locations: ReadonlyMap<string, { readonly file: string; readonly line: number }>;
};

/** `record`: the decks as they were, by chapter. */
export function compile(
  sources: readonly Source[],
  previousDecks: ReadonlyMap<string, Deck> = new Map(),
): CompileResult {
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, string>();
  const drafts: { readonly draft: ChapterDraft; readonly file: string }[] = [];
  for (const source of sources) {
    const chapter = chapterIdOf(source.file);
    const existingFile = files.get(chapter);
    if (existingFile !== undefined) {
      diagnostics.push({
        file: source.file,
        line: 1,
        severity: "error",
        message: `${existingFile} is the chapter "${chapter}" already. Rename one of the two files.`,
      });
      continue;
    }
    files.set(chapter, source.file);
    drafts.push({ draft: readChapter(source, diagnostics), file: source.file });
  }
  const cards = drafts.flatMap(({ draft }) => draft.cards);
  const chapters = new Set(drafts.map(({ draft }) => draft.chapter));
  const idChanges = reconcileIds(
    drafts.map(({ draft }) => draft),
    previousDecks,
  );
  const decks = drafts.map(({ draft }) => ({
    ...buildDeck(draft, cards, chapters),
    ...(idChanges.get(draft.chapter) ?? noIdChanges),
  }));
  const locations = new Map(
    drafts.flatMap(({ draft, file }) =>
      [...draft.origins].map(([id, { line }]) => [id, { file, line }] as const),
    ),
  );
  return {
    decks,
    index: buildIndex(decks, sources),
    diagnostics: diagnostics.sort(compareByLocation),
    locations,
  };
}

const noIdChanges = { aliases: {}, retired: [] };

function buildDeck(
  draft: ChapterDraft,
  allCards: readonly Card[],
  chapters: ReadonlySet<string>,
): Omit<Deck, "aliases" | "retired"> {
  const titleSection = draft.sections.find(({ depth, title }) => depth === 1 && !isContentsHeading(title));
  return {
    format: deckFormat,
    chapter: draft.chapter,
    title: plainTextOf((titleSection ?? draft.sections[0])?.title ?? [draft.chapter]),
    sections: draft.sections.map(({ id, depth, title, blocks }) => ({ id, depth, title, blocks })),
    figures: listFigures(draft),
    cards: draft.cards,
    questions: draft.questions.map((question) => resolveSee(question, draft, allCards, chapters)),
  };
}

/** The cards that a question's `see` names; without it, those of its own section. */
function resolveSee(
  question: Question,
  draft: ChapterDraft,
  allCards: readonly Card[],
  chapters: ReadonlySet<string>,
): Question {
  const { names = [], line = 1 } = draft.seeReferences.get(question.id) ?? {};
  if (names.length === 0) {
    const sectionCards = allCards.filter(
      ({ id, section }) => id.startsWith(`${draft.chapter}/`) && section === question.section,
    );
    return { ...question, see: sectionCards.map(({ id }) => id) };
  }
  const see = names.flatMap((name) => {
    const matches = allCards.filter((card) => matchesReference(card, name, draft.chapter));
    if (matches.length > 0) return matches.map(({ id }) => id);
    const isInMissingChapter = name.includes("/") && !chapters.has(name.split("/")[0] ?? "");
    const message = `"${name}" under "see" names no section or fact that has cards. Correct it, or take it away.`;
    if (isInMissingChapter) draft.report.warning(line, message);
    else draft.report.error(line, message);
    return [];
  });
  return { ...question, see: [...new Set(see)] };
}

/** `drift`, `data/drift`, `data/drift/covariate-shift`: a section, a figure or a fact, in this chapter unless it says another. */
function matchesReference({ fact, section }: Card, reference: string, chapter: string): boolean {
  const [factChapter = ""] = fact.split("/");
  const isWithin = (path: string) =>
    fact === path || fact.startsWith(`${path}/`) || `${factChapter}/${section}` === path;
  if (isWithin(reference) || isWithin(`${chapter}/${reference}`)) return true;
  // A fact by its last part alone, here or as `data/psi`.
  const [namedChapter, factName, ...more] = reference.includes("/")
    ? reference.split("/")
    : [chapter, reference];
  return factChapter === namedChapter && more.length === 0 && fact.endsWith(`/${factName}`);
}

function buildIndex(decks: readonly Deck[], sources: readonly Source[]): DeckIndex {
  const fileNames = new Map(
    sources.map(({ file }) => [chapterIdOf(file), (file.split("/").at(-1) ?? file).replace(/\.[^.]*$/, "")]),
  );
  return {
    format: deckFormat,
    chapters: decks.map((deck) => ({
      chapter: deck.chapter,
      title: deck.title,
      file: `${fileNames.get(deck.chapter) ?? deck.chapter}.json`,
      words: countDeckWords(deck),
      sections: deck.sections.map(({ id, depth, title }) => ({ id, depth, title: plainTextOf(title) })),
      cards: deck.cards.map(({ id, fact }) => [id, fact] as const),
      questions: deck.questions.length,
      aliases: deck.aliases,
      retired: deck.retired,
    })),
  };
}
