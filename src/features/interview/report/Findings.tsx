/** The points to improve first, the cards made due for them, and what went well. */
import { useRef } from "react";
import { useClock, useStores, useStudy } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { InlineText } from "../../../content/InlineText";
import { getEntry } from "../../../domain/collections/persistentMap";
import { useNavigate } from "react-router";
import type { RoundReport } from "../../../domain/interview/report/roundReport";
import type { RoundState } from "../../../domain/interview/round/roundState";
import { useEarlyPressGuard } from "../../../hooks/useEarlyPressGuard";
import { undoEvent } from "../../../state/actions/undo";
import { paths } from "../../shared/paths";
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

/** Says that the cards for the missed points are due today, with a button that undoes it. */
export function CardsToReview({ round }: { readonly round: RoundState }) {
  const clock = useClock();
  const stores = useStores();
  const study = useStudy((state) => state.study);
  const navigate = useNavigate();
  const { broughtForwardBy } = round;
  const sectionRef = useRef<HTMLElement>(null);
  useEarlyPressGuard(sectionRef);
  if (broughtForwardBy === undefined) return null;
  const isUndone = getEntry(study.undone, broughtForwardBy) === true;
  return (
    <section
      ref={sectionRef}
      // It takes the focus of the button that disappears (`keepFocus`).
      tabIndex={-1}
      aria-label="To study"
      className="mt-6 rounded-card bg-accent-soft px-5 py-4 outline-none print:hidden"
    >
      {isUndone ? (
        <p>The cards keep their due dates.</p>
      ) : (
        <>
          <p>
            <strong className="font-semibold">The cards that say what you missed are due today.</strong> They
            are marked as such.
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button variant="primary" onClick={() => void navigate(paths.review)}>
              Study them
            </Button>
            <Button onClick={() => undoEvent(stores, broughtForwardBy, clock())}>Keep their due dates</Button>
          </div>
        </>
      )}
    </section>
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
