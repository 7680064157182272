/** The band of a round, the rule that it follows from, and the person's own word on it. */
import type { Dimension } from "../../domain/deck";
import { type Result, ruleInWords } from "../../domain/interview/bands";
import { type Band, bands } from "../../domain/interview/events";
import { type Report, bandOf } from "../../domain/interview/report";
import type { RoundState } from "../../domain/interview/round";
import { interviewed } from "../../store/deeds";
import { Disclosure } from "../../ui/Disclosure";
import { countOf, spellShare } from "../spell";
import { dimensionNames, spellBand, spellMinutes } from "./words";

type Props = { readonly round: RoundState; readonly report: Report; readonly clock: () => number };

export function Overall({ round, report, clock }: Props) {
  const band = bandOf(round, "overall", report.overall);
  const asked = report.told.filter(({ asked: { answer } }) => answer).length;
  return (
    <section aria-label="Result" className="mt-5">
      {band ? (
        <p className="text-3xl font-semibold tracking-tight">{spellBand(band)}</p>
      ) : (
        <p className="text-2xl font-semibold">Not judged</p>
      )}
      <p className="mt-2 text-lg text-quiet">
        {asked} of {countOf(report.told.length, "question")} answered in {spellMinutes(report.spent)}
        {report.planned > 0 && `, ${spellMinutes(report.planned)} planned for them`}.{" "}
        {report.overall.as === "judged"
          ? `${spellShare(report.overall.share)} of what good answers say.`
          : "Nothing was judged, so there is no band."}
      </p>
      {report.overall.as === "judged" && (
        <Overrule round={round} on="overall" result={report.overall} clock={clock} />
      )}
      <Disclosure
        summary="How this follows"
        summaryClass="min-h-11 py-2.5 text-quiet print:hidden"
        className="mt-1"
      >
        <ul className="list-disc pl-5 text-quiet">
          {ruleInWords.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

type OverruleProps = {
  readonly round: RoundState;
  readonly on: Dimension | "overall";
  readonly result: Result;
  readonly clock: () => number;
};

/** The person knows better: both bands are kept, and the rule's stays in sight. */
export function Overrule({ round, on, result, clock }: OverruleProps) {
  if (result.as === "not judged") return <span className="text-quiet">not judged</span>;
  const own = round.overruled[on];
  const change = (value: string) => {
    const band: Band | undefined = bands.find((each) => each === value);
    interviewed(round.id, { type: "overruled", on, band: band ?? null }, clock());
  };
  return (
    <label className={`flex flex-wrap items-center gap-2 text-sm ${on === "overall" ? "mt-3" : ""}`}>
      <span className={on === "overall" ? "text-quiet print:hidden" : "sr-only"}>
        {on === "overall" ? "You may overrule it:" : `Band on ${dimensionNames[on]}`}
      </span>
      <select
        className="min-h-11 max-w-full rounded-xl border border-edge bg-sheet px-3 text-ink print:min-h-0 print:appearance-none print:border-0 print:bg-transparent print:px-0"
        value={own ?? ""}
        onChange={(event) => change(event.target.value)}
      >
        <option value="">{spellBand(result.band)} (by the rule)</option>
        {bands.map((band) => (
          <option key={band} value={band}>
            {spellBand(band)} (my own)
          </option>
        ))}
      </select>
    </label>
  );
}
