/** Cards as a list knows them: what each says in plain words, and where it stands in the guide. */
import type { BlockId, CardId, CardKind, ChapterId, Deck } from "../deck";
import { answerOf, plain, questionOf } from "../words";
import { fold } from "./text";

export type Listed = {
  readonly id: CardId;
  readonly chapter: ChapterId;
  readonly chapterTitle: string;
  readonly section: string;
  readonly sectionTitle: string;
  readonly block: BlockId;
  readonly kind: CardKind;
  readonly tags: readonly string[];
  readonly question: string;
  readonly answer: string;
  /** All of its words, folded, a line for each part. */
  readonly text: string;
};

export function listedOf(deck: Deck): readonly Listed[] {
  const titles = new Map(deck.sections.map(({ id, title }) => [id, plain(title)]));
  return deck.cards.map((card) => {
    const { id, section, block, kind, tags = [] } = card;
    const sectionTitle = titles.get(section) ?? section;
    const question = questionOf(card);
    const answer = answerOf(card, deck.figures);
    return {
      id,
      chapter: deck.chapter,
      chapterTitle: deck.title,
      section,
      sectionTitle,
      block,
      kind,
      tags,
      question,
      answer,
      text: fold([question, answer, sectionTitle, deck.title, ...tags].join("\n")),
    };
  });
}
