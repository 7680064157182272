/** A chapter of the guide: its contents, its sections, and a link to the next chapter. */
import { type ChapterId } from "../../domain/ids";
import { type Deck } from "../../domain/deck/deck";
import { Link } from "react-router";
import { Page } from "../../components/Page";
import { paths } from "../shared/paths";
import { ChapterSection } from "./ChapterSection";
import { useRenderedSectionCount } from "./useRenderedSectionCount";

type Props = {
  readonly deck: Deck;
  readonly now: number;
  readonly next: { readonly chapter: ChapterId; readonly title: string } | undefined;
};

export function Chapter({ deck, now, next }: Props) {
  const contents = deck.sections.filter(({ depth }) => depth === 2);
  const renderedCount = useRenderedSectionCount(deck.sections.length);
  return (
    <Page title={deck.title}>
      {contents.length > 1 && (
        <nav aria-label="In this chapter" className="mt-5">
          <ul className="flex flex-wrap gap-x-4 gap-y-1.5 text-[0.9375rem]">
            {contents.map(({ id, title }) => (
              <li key={id}>
                <Link className="textual" to={`#${id}`}>
                  {title.map((part) => (typeof part === "string" ? part : "")).join("")}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="mt-8">
        {deck.sections.slice(0, renderedCount).map((section) => (
          <ChapterSection key={section.id} section={section} deck={deck} now={now} />
        ))}
      </div>
      {next && (
        <p className="mt-14 border-t border-line pt-6">
          Next:{" "}
          <Link className="textual" to={paths.chapter(next.chapter)}>
            {next.title}
          </Link>
        </p>
      )}
    </Page>
  );
}
