/** "In which states are the cards?": counts by state, intervals, stability, difficulty and retrievability. */
import { useMemo } from "react";
import {
  type CardSummary,
  type MemorySummary,
  type CardStateName,
  cardStateNames,
  summarizeCards,
} from "../../domain/progress/summarizeCards";
import type { HistogramBin } from "../../domain/progress/histogram";
import type { CardState } from "../../domain/study/cardState";
import type { Day, EpochMs } from "../../domain/time";
import { useSettings } from "../../state/StoresContext";
import { formatCount, formatNumber, formatPercent } from "../shared/format";
import { formatStability } from "../shared/schedule/formatInterval";
import { BarChart } from "./chart/BarChart";
import { ChartGroup } from "./chart/ChartGroup";
import { ChartPanel } from "./chart/ChartPanel";

const cardStateLabels: Readonly<Record<CardStateName, string>> = {
  new: "New",
  learning: "Learning",
  relearning: "Relearning",
  young: "Young",
  mature: "Mature",
  suspended: "Suspended",
  buried: "Buried",
};

type Props = { readonly cards: readonly CardState[]; readonly now: EpochMs; readonly today: Day };

export function CardStateCharts({ cards, now, today }: Props) {
  const { scheduling } = useSettings((state) => state.settings);
  const summary = useMemo(
    () => summarizeCards(cards, scheduling, now, today),
    [cards, scheduling, now, today],
  );
  const shownStates = cardStateNames.filter(
    (state) => summary.counts[state] > 0 || ["new", "young", "mature"].includes(state),
  );
  const { memories } = summary;
  const hasSuspended = memories !== undefined && memories.suspendedCount > 0;
  const reviewed = `the cards you have reviewed${hasSuspended ? ", suspended ones included," : ""}`;
  return (
    <ChartGroup title="In which states are the cards?">
      <ChartPanel
        title="How many cards have I learned?"
        sentence={describeCounts(summary.counts, cards.length)}
        table={{
          columns: ["State", "Cards"],
          rows: shownStates.map((state) => [cardStateLabels[state], formatNumber(summary.counts[state])]),
        }}
        isWide
      >
        <BarChart
          label="Cards by state"
          series={["Cards"]}
          bars={shownStates.map((state) => ({
            name: cardStateLabels[state],
            values: [summary.counts[state]],
          }))}
          describe={(index) => {
            const state = shownStates[index] ?? "new";
            return `${cardStateLabels[state]}: ${formatCount(summary.counts[state], "card")}`;
          }}
        />
      </ChartPanel>
      {/* Before the first review there is nothing to spread. */}
      {memories && (
        <>
          <Histogram
            title="How long are the intervals?"
            bins={summary.intervals}
            unit=" days"
            sentence={`${
              summary.medianInterval === undefined
                ? "No card is in review"
                : `Half of the cards in review wait ${formatStability(summary.medianInterval)} or longer`
            }${hasSuspended ? "; suspended cards are left out" : ""}.`}
          />
          <Histogram
            title="How stable are the memories?"
            bins={memories.stability}
            unit=" days"
            sentence={`For half of ${reviewed} it takes ${formatStability(memories.medianStability)} or longer until recall falls to 90%.`}
          />
          <Histogram
            title="How difficult are the cards?"
            bins={memories.difficulty}
            unit=" of 10"
            sentence={`The mean difficulty of ${reviewed} is ${memories.meanDifficulty.toFixed(1)}, from 1 (easy) to 10.`}
          />
          <Histogram
            title="How well would I recall them now?"
            bins={memories.retrievability}
            unit="%"
            sentence={describeRecall(memories, reviewed)}
          />
        </>
      )}
    </ChartGroup>
  );
}

function describeCounts(counts: CardSummary["counts"], total: number): string {
  if (total === 0) return "No cards match.";
  const inLearning = counts.learning + counts.relearning;
  const hiddenCount = counts.suspended + counts.buried;
  const parts = [
    `${formatNumber(counts.new)} ${counts.new === 1 ? "is" : "are"} new`,
    `${formatNumber(inLearning)} in learning`,
    `${formatNumber(counts.young)} young`,
    `${formatNumber(counts.mature)} mature (stable for three weeks or longer)`,
  ];
  return `Of ${formatCount(total, "card")}, ${parts.join(", ")}${hiddenCount > 0 ? `; ${formatNumber(hiddenCount)} ${hiddenCount === 1 ? "is" : "are"} suspended or buried` : ""}.`;
}

const describeRecall = ({ meanRetrievability, retrievability }: MemorySummary, reviewed: string) =>
  `Of ${reviewed} you would recall ${formatPercent(meanRetrievability)} now; ${formatCount(
    retrievability.filter(({ from }) => from < 70).reduce((sum, { count }) => sum + count, 0),
    "card",
  )} below 70%.`;

/** Short, for the axis: `2–4`, `512+`. */
const nameOf = ({ from, to }: HistogramBin): string => (to === Infinity ? `${from}+` : `${from}–${to}`);

/** `under 1 day`, `2 to under 4 days`, `512 days or more`. The last bin of several includes its upper edge. */
function describeBin({ from, to }: HistogramBin, unit: string, isLast: boolean): string {
  if (to === Infinity) return `${from}${unit} or more`;
  const upper = `${isLast ? "" : "under "}${to}${to === 1 ? unit.replace(/s$/, "") : unit}`;
  return from === 0 ? upper : `${from} to ${upper}`;
}

type HistogramProps = {
  readonly title: string;
  readonly sentence: string;
  readonly bins: readonly HistogramBin[];
  /** As it follows a number. */
  readonly unit: string;
};

function Histogram({ title, sentence, bins, unit }: HistogramProps) {
  const names = bins.map((bin, i) => describeBin(bin, unit, i === bins.length - 1));
  const isEmpty = bins.every(({ count }) => count === 0);
  const maxCount = Math.max(...bins.map(({ count }) => count));
  return (
    <ChartPanel
      title={title}
      sentence={sentence}
      table={
        isEmpty
          ? undefined
          : {
              columns: ["Value", "Cards"],
              rows: bins.map(({ count }, i) => [names[i], formatNumber(count)]),
            }
      }
    >
      <BarChart
        label={title}
        series={["Cards"]}
        bars={bins.map((bin) => ({ name: nameOf(bin), values: [bin.count] }))}
        initial={bins.findIndex(({ count }) => count === maxCount)}
        describe={(index) => `${names[index]}: ${formatCount(bins[index]?.count ?? 0, "card")}`}
      />
    </ChartPanel>
  );
}
