/** The points to improve first, and what went well. */
import { InlineText } from "../../../content/InlineText";
import type { RoundReport } from "../../../domain/interview/report/roundReport";
import { formatCount } from "../../shared/format";
import { TitledSection } from "../../../components/TitledSection";

const maxShown = 8;

export function PointsToImprove({ report: { redFlags, pointsToImprove } }: { readonly report: RoundReport }) {
  if (redFlags.length + pointsToImprove.length === 0) return null;
  return (
    <TitledSection title="To fix first" className="mt-9">
      <ol className="mt-2 divide-y divide-line">
        {redFlags.map(({ itemIndex, redFlag }, index) => (
          <li key={`flag-${itemIndex}-${index}`} className="py-2.5">
            <span className="font-semibold text-flag-1">You said: </span>
            <bdi>
              <InlineText text={redFlag.says} />
            </bdi>
          </li>
        ))}
        {pointsToImprove.slice(0, maxShown).map(({ itemIndex, number, point, verdict }, index) => (
          <li dir="auto" key={`point-${itemIndex}-${index}`} className="py-2.5">
            <InlineText text={point.says} />
            <span className="block text-sm text-quiet">
              {verdict === "missed" ? "missed" : "partly covered"}
              {point.weight === "must" && ", must-have"}, question {number}
            </span>
          </li>
        ))}
      </ol>
      {pointsToImprove.length > maxShown && (
        <p className="text-sm text-quiet">
          And {formatCount(pointsToImprove.length - maxShown, "point")} more below.
        </p>
      )}
    </TitledSection>
  );
}

export function CoveredPoints({ report: { coveredPoints } }: { readonly report: RoundReport }) {
  if (coveredPoints.length === 0) return null;
  return (
    <TitledSection title="What went well" className="mt-9">
      <ul className="mt-2 list-disc pl-5">
        {coveredPoints.slice(0, maxShown).map(({ itemIndex, point }, index) => (
          <li dir="auto" key={`${itemIndex}-${index}`} className="py-1">
            <InlineText text={point.says} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}
