/** The passage of the guide that a card comes from, beside its answer where there is room. */
import { Link } from "react-router";
import { Blocks } from "../../../content/Blocks";
import { InlineText } from "../../../content/InlineText";
import type { Card } from "../../../domain/deck/card";
import type { StudyDeck } from "../../../domain/deck/deck";
import { paths } from "../../shared/paths";
import { TitledSection } from "../../../components/TitledSection";

type Props = { readonly card: Card; readonly deck: StudyDeck };

/** The card's block with its neighbours, but no lists and tables: those hold the answers of other cards. */
export function GuidePassage({ card, deck }: Props) {
  const section = deck.sections.find(({ id }) => id === card.section);
  const position = section?.blocks.findIndex(({ id }) => id === card.block) ?? -1;
  if (!section || position < 0) return null;
  const passage = section.blocks
    .slice(Math.max(0, position - 1), position + 2)
    .filter(({ type }) => type === "paragraph" || type === "figure");
  return (
    <TitledSection
      title="In the guide"
      className="rounded-card border border-line px-6 py-5"
      titleClassName="text-sm text-quiet"
    >
      <p dir="auto" className="mt-1 font-semibold">
        <Link className="hover:text-accent" to={paths.chapter(deck.chapter, card.block)}>
          <InlineText text={section.title.length > 0 ? section.title : [deck.title]} />
        </Link>
      </p>
      {passage.length > 0 && (
        <div className="prose mt-3 text-base text-quiet">
          <Blocks blocks={passage} figures={deck.figures} />
        </div>
      )}
    </TitledSection>
  );
}
