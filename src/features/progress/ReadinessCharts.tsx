/** "Am I ready?": the guide as a map of recall, and which interview questions could be answered. */
import { useDeferredValue, useMemo } from "react";
import { Link } from "react-router";
import { plainTextOf } from "../../domain/deck/plainText";
import { type CardId, chapterOf } from "../../domain/ids";
import {
  countAnswerable,
  recallByChapter,
  placeCards,
  questionChances,
  isCoveredBy,
} from "../../domain/progress/readiness";
import type { EpochMs } from "../../domain/time";
import { useDecks } from "../../state/StoresContext";
import { formatCount, formatNumber, formatPercent } from "../shared/format";
import { paths } from "../shared/paths";
import { questionKindLabels } from "../shared/questionKindLabels";
import { useHasIndexFailed } from "../shared/decks/useFailedChapters";
import { type QuestionMap, useQuestions } from "../shared/decks/useQuestions";
import { BarChart } from "./chart/BarChart";
import { ChartGroup } from "./chart/ChartGroup";
import { ChartPanel } from "./chart/ChartPanel";
import { GuideMap } from "./chart/GuideMap";
import { describeWeakest } from "./describeWeakest";
import { useExpectedRecall } from "./useExpectedRecall";

type Props = {
  /** The cards that count; undefined for all. */
  readonly included: ReadonlySet<CardId> | undefined;
  readonly now: EpochMs;
};

export function ReadinessCharts(props: Props) {
  // Deferred, so that drawing the charts doesn't block input.
  const questionsById = useDeferredValue(useQuestions());
  const hasIndexFailed = useHasIndexFailed();
  // Progress says that the chapters could not be loaded.
  if (!questionsById && hasIndexFailed) return null;
  return (
    <ChartGroup title="Am I ready?">
      {questionsById ? (
        <>
          <GuidePanel {...props} />
          <QuestionsPanel {...props} questionsById={questionsById} />
        </>
      ) : (
        // As tall as a window, so that nothing in sight moves when the charts come.
        <p className="min-h-[80dvh] text-quiet">
          Loading the chapters… Then this shows how much of each section of the guide you would recall, and
          which interview questions you could answer. The charts below need no chapters.
        </p>
      )}
    </ChartGroup>
  );
}

function GuidePanel({ included, now }: Props) {
  const { recallOf, when } = useExpectedRecall();
  const deckIndex = useDecks((state) => state.index);
  const decks = useDecks((state) => state.decks);
  const cards = useMemo(
    () => placeCards((deckIndex?.chapters ?? []).flatMap(({ chapter }) => decks[chapter] ?? [])),
    [deckIndex, decks],
  );
  const chapters = useMemo(
    () =>
      recallByChapter(
        cards.filter(({ id }) => included?.has(id) ?? true),
        recallOf,
        now,
      ),
    [cards, included, recallOf, now],
  );
  const sections = chapters.flatMap(({ chapter, title, sections: each }) =>
    each.map((section) => ({ ...section, chapter, chapterTitle: title })),
  );
  const cardCount = chapters.reduce((sum, chapter) => sum + chapter.cardCount, 0);
  const recalled = chapters.reduce((sum, chapter) => sum + chapter.recall * chapter.cardCount, 0);
  return (
    <ChartPanel
      title="What would I recall?"
      sentence={
        cardCount === 0
          ? "No cards match."
          : `${when} you would recall ${formatNumber(Math.round(recalled))} of ${formatCount(cardCount, "card")}: ${describeWeakest(sections)}`
      }
      table={
        cardCount === 0
          ? undefined
          : {
              columns: ["Section", "Chapter", "Recall", "Cards"],
              rows: sections.map(({ section, chapter, title, chapterTitle, recall, cardCount: count }) => [
                <Link key={section} className="textual" to={paths.chapter(chapter, section)}>
                  <bdi>{title}</bdi>
                </Link>,
                <bdi key={chapter}>{chapterTitle}</bdi>,
                formatPercent(recall),
                formatNumber(count),
              ]),
            }
      }
      isWide
    >
      <GuideMap
        label="Recall by section of the guide"
        chapters={chapters}
        describe={(index) => {
          const section = sections[index];
          return section
            ? `${section.chapterTitle}, ${section.title}: ${formatPercent(section.recall)} of ${formatCount(section.cardCount, "card")}`
            : "";
        }}
      />
    </ChartPanel>
  );
}

function QuestionsPanel({ included, now, questionsById }: Props & { readonly questionsById: QuestionMap }) {
  const { recallOf, when } = useExpectedRecall();
  const chances = useMemo(() => {
    // The map also has each question under its former ids.
    const questions = [...new Set(questionsById.values())].filter(
      (question) => !included || isCoveredBy(question, included),
    );
    return questionChances(questions, recallOf, now).toSorted((a, b) => b.chance - a.chance);
  }, [included, questionsById, recallOf, now]);
  const rounds = countAnswerable(chances);
  const describeRound = (index: number) => {
    const round = rounds[index];
    return round
      ? `${Math.round(round.expected)} of ${formatCount(round.total, `${questionKindLabels[round.round].toLowerCase()} question`)}`
      : "";
  };
  return (
    <ChartPanel
      title="Which interview questions could I answer?"
      sentence={
        rounds.length === 0
          ? "These cards cover no must-have point of an interview question."
          : `${when} you would answer ${rounds.map((_, i) => describeRound(i)).join(", ")}: those of which you recall every must-have point.`
      }
      table={
        rounds.length === 0
          ? undefined
          : {
              columns: ["Question", "Kind", "Chance"],
              rows: chances.map(({ id, question, chance }) => [
                <Link key={id} className="textual" to={paths.chapter(chapterOf(id), question.block)}>
                  <bdi>{plainTextOf(question.ask)}</bdi>
                </Link>,
                questionKindLabels[question.round],
                formatPercent(chance),
              ]),
            }
      }
      isWide
    >
      <BarChart
        label="Questions you could answer, by kind"
        series={["You would answer", "Not yet"]}
        bars={rounds.map(({ round, total, expected }) => ({
          name: questionKindLabels[round],
          values: [expected, total - expected],
        }))}
        describe={(index) => `You would answer ${describeRound(index)}`}
      />
    </ChartPanel>
  );
}
