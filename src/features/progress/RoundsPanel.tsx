/** "How did my interview rounds go?": the band of each, oldest first. */
import { useMemo } from "react";
import { Link } from "react-router";
import { bands } from "../../domain/events/interview/verdicts";
import type { CardId, QuestionId } from "../../domain/ids";
import { listRoundBands, findRoundsCoveredBy } from "../../domain/progress/roundBands";
import { bandLabels } from "../shared/bandLabels";
import { formatCount } from "../shared/format";
import { formatDay, formatShortDay } from "../shared/formatDates";
import { paths } from "../shared/paths";
import { useHasIndexFailed } from "../shared/decks/useFailedChapters";
import { useQuestions } from "../shared/decks/useQuestions";
import { useRounds } from "../shared/useRounds";
import { BarChart } from "./chart/BarChart";
import { ChartPanel } from "./chart/ChartPanel";

/** As many as a chart can show. */
const maxRounds = 40;

type Props = {
  /** Only rounds in which one of these cards covers a must-have point of a question; undefined for all. */
  readonly included: ReadonlySet<CardId> | undefined;
};

export function RoundsPanel({ included }: Props) {
  const rounds = useRounds();
  const questions = useQuestions();
  const hasIndexFailed = useHasIndexFailed();
  const results = useMemo(() => {
    const findQuestion = (id: QuestionId) => questions?.get(id);
    return listRoundBands(
      included ? findRoundsCoveredBy(included, rounds, findQuestion) : rounds,
      findQuestion,
    );
  }, [included, rounds, questions]);
  const about = included ? " with a question about these cards" : "";
  const shownResults = results.slice(-maxRounds);
  // Without its questions a round has no band.
  const newest = questions && results.at(-1);
  const describeResults = () => {
    if (!newest)
      return questions || rounds.length === 0
        ? `You have not finished an interview round${about || " yet"}.`
        : "Loading the chapters…";
    if (results.length === 1) return `One round${about}: a ${bandLabels[newest.band]}.`;
    const hires = shownResults.slice(-5).filter(({ level }) => level > 2).length;
    return `${formatCount(results.length, "round")}${about}; the newest was a ${bandLabels[newest.band]}, and ${hires} of the last ${Math.min(5, shownResults.length)} ${hires === 1 ? "was a leaning or strong hire" : "were leaning or strong hires"}.`;
  };
  // Progress says that they could not be loaded.
  if (!questions && rounds.length > 0 && hasIndexFailed) return null;
  return (
    <ChartPanel
      title="How did my interview rounds go?"
      sentence={describeResults()}
      table={
        newest
          ? {
              columns: ["Day", "Result"],
              rows: shownResults.toReversed().map(({ id, day, band }) => [
                <Link key={id} className="textual" to={paths.round(id)}>
                  {formatDay(day)}
                </Link>,
                bandLabels[band],
              ]),
            }
          : undefined
      }
      isWide
    >
      <BarChart
        label="Rounds by band"
        series={["Band"]}
        bars={shownResults.map(({ day, level }) => ({ name: formatShortDay(day), values: [level] }))}
        initial={shownResults.length - 1}
        ranks={bands.map((band) => bandLabels[band])}
        describe={(index) => {
          const round = shownResults[index];
          return round
            ? `${formatDay(round.day)}: ${bandLabels[round.band]}, ${round.level} of ${bands.length}`
            : "";
        }}
      />
    </ChartPanel>
  );
}
