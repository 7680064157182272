/** Cards with the plain text that search and lists need. */
import type { CardKind } from "../deck/card";
import { answerTextOf, questionTextOf } from "../deck/cardText";
import type { StudyDeck } from "../deck/deck";
import { plainTextOf } from "../deck/plainText";
import { type Tier, tierOf } from "../deck/tier";
import type { BlockId, CardId, ChapterId, SectionId } from "../ids";
import { normalizeText } from "../text/normalizeText";

export type SearchableCard = {
  readonly id: CardId;
  readonly chapter: ChapterId;
  readonly chapterTitle: string;
  readonly section: SectionId;
  readonly sectionTitle: string;
  readonly block: BlockId;
  readonly kind: CardKind;
  readonly tier: Tier;
  readonly tags: readonly string[];
  readonly question: string;
  readonly answer: string;
  /** Question, answer, titles and tags, normalized, a line for each. */
  readonly text: string;
};

export function toSearchableCards(deck: StudyDeck): readonly SearchableCard[] {
  const titles = new Map(deck.sections.map(({ id, title }) => [id, plainTextOf(title)]));
  return deck.cards.map((card) => {
    const { id, section, block, kind, tags = [] } = card;
    const sectionTitle = titles.get(section) ?? section;
    const question = questionTextOf(card);
    const answer = answerTextOf(card, deck.figures);
    return {
      id,
      chapter: deck.chapter,
      chapterTitle: deck.title,
      section,
      sectionTitle,
      block,
      kind,
      tier: tierOf(card),
      tags,
      question,
      answer,
      text: normalizeText([question, answer, sectionTitle, deck.title, ...tags].join("\n")),
    };
  });
}
