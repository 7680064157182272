/** Resolves the `see` field of interview questions to card ids. */
import { type Card } from "../../domain/deck/card";
import { type ChapterId, chapterOf } from "../../domain/ids";
import { type Question } from "../../domain/deck/question";
import type { ChapterDraft } from "../draft/chapterDraft";
import { joinParentPath, withChapter } from "../text/ids";

/** The cards that the field names; without it, those of the question's section. */
export function resolveSee(
  question: Question,
  draft: ChapterDraft,
  allCards: readonly Card[],
  chapters: ReadonlySet<ChapterId>,
): Question {
  const { names = [], line = 1 } = draft.seeReferences.get(question.id) ?? {};
  if (names.length === 0) {
    const sectionCards = draft.cards.filter(({ section }) => section === question.section);
    return { ...question, see: sectionCards.map(({ id }) => id) };
  }
  const see = names.flatMap((name) => {
    const reference = withChapter(name, draft.chapter);
    const matches = allCards.filter((card) => matchesReference(card, name, draft.chapter));
    if (matches.length > 0) return matches.map(({ id }) => id);
    const message = `"${name}" under "see" names no section or fact with cards. Correct or remove it.`;
    if (chapters.has(chapterOf(reference))) draft.questionReport.error(line, message);
    else draft.questionReport.warning(line, message);
    return [];
  });
  return { ...question, see: [...new Set(see)] };
}

/** A section, a figure or a fact: `drift`, `data/drift` or `data/drift/covariate-shift`. Without a chapter, this one. */
function matchesReference({ fact, section }: Card, reference: string, chapter: ChapterId): boolean {
  const cardChapter = chapterOf(fact);
  const isWithin = (path: string) =>
    fact === path || fact.startsWith(`${path}/`) || joinParentPath(cardChapter, section) === path;
  if (isWithin(reference) || isWithin(`${chapter}/${reference}`)) return true;
  // A fact may be named by its last part alone, as `psi` or `data/psi`.
  const [namedChapter, factName, ...more] = withChapter(reference, chapter).split("/");
  return cardChapter === namedChapter && more.length === 0 && fact.endsWith(`/${factName}`);
}
