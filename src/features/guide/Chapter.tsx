/** A chapter of the guide: its contents, its sections, and a link to the next chapter. */
import { type ChapterId } from "../../domain/ids";
import { type StudyDeck } from "../../domain/deck/deck";
import type { Question } from "../../domain/deck/question";
import { Link } from "react-router";
import { plainTextOf } from "../../domain/deck/plainText";
import type { EpochMs } from "../../domain/time";
import { Page } from "../../components/page/Page";
import { PageContents } from "../../components/page/PageContents";
import { UnavailableChapters } from "../shared/decks/UnavailableChapters";
import { paths } from "../shared/paths";
import { ChapterSection } from "./ChapterSection";
import { useFailedChapters } from "../shared/decks/useFailedChapters";
import { useRenderedSectionCount } from "./useRenderedSectionCount";

type Props = {
  readonly deck: StudyDeck;
  /** Undefined while they are being loaded. */
  readonly questions: readonly Question[] | undefined;
  readonly now: EpochMs;
  readonly next: { readonly chapter: ChapterId; readonly title: string } | undefined;
};

export function Chapter({ deck, questions, now, next }: Props) {
  const hasFailed = useFailedChapters("questions").includes(deck.chapter);
  const contents = deck.sections
    .filter(({ depth }) => depth === 2)
    .map(({ id, title }) => ({ id, title: plainTextOf(title) }));
  const renderedCount = useRenderedSectionCount(deck.sections.length, questions !== undefined);
  return (
    <Page
      title={deck.title}
      aside={contents.length > 1 && <PageContents label="In this chapter" sections={contents} />}
    >
      <div className="mt-8">
        {deck.sections.slice(0, renderedCount).map((section) => (
          <ChapterSection key={section.id} section={section} deck={deck} questions={questions} now={now} />
        ))}
      </div>
      {hasFailed && (
        <UnavailableChapters chapters={[deck.chapter]} leftOut="interview questions are left out" />
      )}
      {next && (
        <p className="mt-14 border-t border-line pt-6">
          Next:{" "}
          <Link className="textual" to={paths.chapter(next.chapter)}>
            <bdi>{next.title}</bdi>
          </Link>
        </p>
      )}
    </Page>
  );
}
