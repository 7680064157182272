/** The band of a round, the rule that decides it, and a choice of another band. */
import { Disclosure } from "../../../components/Disclosure";
import type { Dimension } from "../../../domain/deck/question";
import { type Band, bands } from "../../../domain/events/interview/verdicts";
import type { BandResult } from "../../../domain/interview/report/bandRule";
import { type RoundReport, effectiveBand } from "../../../domain/interview/report/roundReport";
import type { RoundState } from "../../../domain/interview/round/roundState";
import { addInterviewEvent } from "../../../state/actions/addInterviewEvent";
import { useClock, useStores } from "../../../state/StoresContext";
import { msPerMinute } from "../../../domain/time";
import { bandLabels } from "../../shared/bandLabels";
import { formatCount, formatPercent, formatStudyTime, upperFirst } from "../../shared/format";
import { dimensionLabels } from "../labels";
import { bandRuleText } from "./bandRuleText";

type Props = { readonly round: RoundState; readonly report: RoundReport };

export function OverallResult({ round, report }: Props) {
  const band = effectiveBand(round, "overall", report.overall);
  return (
    <section aria-label="Result" className="mt-5">
      {band ? (
        <p className="text-3xl font-semibold tracking-tight">{upperFirst(bandLabels[band])}</p>
      ) : (
        <p className="text-2xl font-semibold">Not judged</p>
      )}
      <p className="mt-2 text-lg text-quiet">
        {report.answeredCount} of {formatCount(report.questions.length, "question")} answered
        {report.answeredCount > 0 &&
          ` in ${formatStudyTime(report.spentMs / msPerMinute)}, ${formatStudyTime(report.plannedMs / msPerMinute)} planned for ${report.answeredCount === 1 ? "it" : "them"}`}
        .{" "}
        {report.overall.type === "judged"
          ? `${formatPercent(report.overall.share)} of what good answers say.`
          : "Nothing was judged, so there is no band."}
      </p>
      {report.overall.type === "judged" && (
        <BandOverride round={round} dimension="overall" result={report.overall} />
      )}
      <Disclosure
        summary="How the band is decided"
        summaryClassName="min-h-11 py-2.5 text-quiet print:hidden"
        className="mt-1"
      >
        <ul className="list-disc pl-5 text-quiet">
          {bandRuleText.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

type BandOverrideProps = {
  readonly round: RoundState;
  readonly dimension: Dimension | "overall";
  readonly result: BandResult;
};

/** The person may choose another band. The band of the rule is still shown. */
export function BandOverride({ round, dimension, result }: BandOverrideProps) {
  const clock = useClock();
  const stores = useStores();
  if (result.type === "notJudged") return <span className="text-quiet">not judged</span>;
  const override = round.bandOverrides[dimension];
  const setOverride = (value: string) => {
    const band: Band | undefined = bands.find((each) => each === value);
    addInterviewEvent(stores, round.id, { type: "bandOverridden", dimension, band: band ?? null }, clock());
  };
  return (
    <label className={`flex flex-wrap items-center gap-2 text-sm ${dimension === "overall" ? "mt-3" : ""}`}>
      <span className={dimension === "overall" ? "text-quiet print:hidden" : "sr-only"}>
        {dimension === "overall" ? "You may overrule it:" : `Band on ${dimensionLabels[dimension]}`}
      </span>
      <select
        className="min-h-11 max-w-full rounded-xl border border-edge bg-surface px-3 text-ink"
        value={override ?? ""}
        onChange={(event) => setOverride(event.target.value)}
      >
        <option value="">{upperFirst(bandLabels[result.band])} (by the rule)</option>
        {bands.map((band) => (
          <option key={band} value={band}>
            {upperFirst(bandLabels[band])} (my own)
          </option>
        ))}
      </select>
    </label>
  );
}
