/** A whole guide: its chapters as decks, their index, and all that is wrong with it. */
import { type Card, type Deck, type DeckIndex, type Question, deckFormat } from "../domain/deck";
import { plain } from "../domain/words";
import { type Source, chapterOf, draftOf } from "./chapter";
import { wordsIn } from "./count";
import { isContents } from "./section";
import type { Draft } from "./draft";
import { figuresOf } from "./figures";
import { namesOf } from "./identity";
import { type Problem, byPlace } from "./problem";

export type Compiled = {
  readonly decks: readonly Deck[];
  readonly index: DeckIndex;
  /** Sorted by file and line. With a mistake among them, the decks are not to be used. */
  readonly problems: readonly Problem[];
  /** By card or question id: where it was made. */
  readonly places: ReadonlyMap<string, { readonly file: string; readonly line: number }>;
};

/** `record`: the decks as they were, by chapter. */
export function compile(sources: readonly Source[], record: ReadonlyMap<string, Deck> = new Map()): Compiled {
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  const drafts: { readonly draft: Draft; readonly file: string }[] = [];
  for (const source of sources) {
    const chapter = chapterOf(source.file);
    const other = files.get(chapter);
    if (other !== undefined) {
      problems.push({
        file: source.file,
        line: 1,
        kind: "mistake",
        message: `${other} is the chapter "${chapter}" already. Rename one of the two files.`,
      });
      continue;
    }
    files.set(chapter, source.file);
    drafts.push({ draft: draftOf(source, problems), file: source.file });
  }
  const cards = drafts.flatMap(({ draft }) => draft.cards);
  const chapters = new Set(drafts.map(({ draft }) => draft.chapter));
  const names = namesOf(
    drafts.map(({ draft }) => draft),
    record,
  );
  const decks = drafts.map(({ draft }) => ({
    ...deckOf(draft, cards, chapters),
    ...(names.get(draft.chapter) ?? noNames),
  }));
  const places = new Map(
    drafts.flatMap(({ draft, file }) =>
      [...draft.origins].map(([id, { line }]) => [id, { file, line }] as const),
    ),
  );
  return { decks, index: indexOf(decks, sources), problems: problems.sort(byPlace), places };
}

const noNames = { aliases: {}, retired: [] };

function deckOf(
  draft: Draft,
  all: readonly Card[],
  chapters: ReadonlySet<string>,
): Omit<Deck, "aliases" | "retired"> {
  const top = draft.sections.find(({ depth, title }) => depth === 1 && !isContents(title));
  return {
    format: deckFormat,
    chapter: draft.chapter,
    title: plain((top ?? draft.sections[0])?.title ?? [draft.chapter]),
    sections: draft.sections.map(({ id, depth, title, blocks }) => ({ id, depth, title, blocks })),
    figures: figuresOf(draft),
    cards: draft.cards,
    questions: draft.questions.map((question) => withSee(question, draft, all, chapters)),
  };
}

/** The cards that a question's `see` names; without it, those of its own section. */
function withSee(
  question: Question,
  draft: Draft,
  all: readonly Card[],
  chapters: ReadonlySet<string>,
): Question {
  const { names = [], line = 1 } = draft.sees.get(question.id) ?? {};
  if (names.length === 0) {
    const own = all.filter(
      ({ id, section }) => id.startsWith(`${draft.chapter}/`) && section === question.section,
    );
    return { ...question, see: own.map(({ id }) => id) };
  }
  const see = names.flatMap((name) => {
    const found = all.filter((card) => isMeant(card, name, draft.chapter));
    if (found.length > 0) return found.map(({ id }) => id);
    const elsewhere = name.includes("/") && !chapters.has(name.split("/")[0] ?? "");
    const message = `"${name}" under "see" names no section or fact that has cards. Correct it, or take it away.`;
    if (elsewhere) draft.complain.warning(line, message);
    else draft.complain.mistake(line, message);
    return [];
  });
  return { ...question, see: [...new Set(see)] };
}

/** `drift`, `data/drift`, `data/drift/covariate-shift`: a section, a figure or a fact, in this chapter unless it says another. */
function isMeant({ fact, section }: Card, name: string, chapter: string): boolean {
  const [home = ""] = fact.split("/");
  const within = (whole: string) =>
    fact === whole || fact.startsWith(`${whole}/`) || `${home}/${section}` === whole;
  if (within(name) || within(`${chapter}/${name}`)) return true;
  // A fact by its last part alone, here or as `data/psi`.
  const [place, last, ...more] = name.includes("/") ? name.split("/") : [chapter, name];
  return home === place && more.length === 0 && fact.endsWith(`/${last}`);
}

function indexOf(decks: readonly Deck[], sources: readonly Source[]): DeckIndex {
  const names = new Map(
    sources.map(({ file }) => [chapterOf(file), (file.split("/").at(-1) ?? file).replace(/\.[^.]*$/, "")]),
  );
  return {
    format: deckFormat,
    chapters: decks.map((deck) => ({
      chapter: deck.chapter,
      title: deck.title,
      file: `${names.get(deck.chapter) ?? deck.chapter}.json`,
      words: wordsIn(deck),
      sections: deck.sections.map(({ id, depth, title }) => ({ id, depth, title: plain(title) })),
      cards: deck.cards.map(({ id, fact }) => [id, fact] as const),
      questions: deck.questions.length,
      aliases: deck.aliases,
      retired: deck.retired,
    })),
  };
}
