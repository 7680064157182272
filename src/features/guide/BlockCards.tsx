/** The cards of a block: how many there are and how many you would recall. */
import { useSettings, useStudy } from "../../state/StoresContext";
import { Disclosure } from "../../components/Disclosure";
import type { Card } from "../../domain/deck/card";
import { questionTextOf } from "../../domain/deck/cardText";
import { summarizeProgress } from "../../domain/study/progressSummary";
import type { EpochMs } from "../../domain/time";
import { formatCount, formatPercent } from "../shared/format";

type Props = { readonly cards: readonly Card[]; readonly now: EpochMs; readonly anchorId: string };

export function BlockCards({ cards, now, anchorId }: Props) {
  const study = useStudy((state) => state.study);
  const { scheduling } = useSettings((state) => state.settings);
  const progress = summarizeProgress(
    cards.map(({ id }) => id),
    study,
    scheduling,
    now,
  );
  const coreCount = cards.filter(({ tier }) => tier === "core").length;
  return (
    <Disclosure
      className="mt-2 text-sm"
      name={`cards-of-${anchorId}`}
      summaryClassName="inline-flex min-h-8 list-none items-center gap-2 rounded-lg text-quiet hover:text-ink [&::-webkit-details-marker]:hidden"
      summary={
        <>
          <RecallRing fraction={progress.recall ?? 0} />
          {formatCount(progress.cardCount, "card")}
          {coreCount > 0 && ` (${coreCount === cards.length ? "core" : `${coreCount} core`})`}
          {progress.recall === undefined
            ? ", not seen yet"
            : `, ${progress.seenCount < progress.cardCount ? `${progress.seenCount} seen, ` : ""}${formatPercent(progress.recall)} would be recalled`}
        </>
      }
    >
      <ul className="mt-1 mb-2 grid gap-1.5 border-s-2 border-line ps-4 text-quiet">
        {cards.map((card) => {
          const { recall } = summarizeProgress([card.id], study, scheduling, now);
          return (
            <li dir="auto" key={card.id}>
              {questionTextOf(card)}{" "}
              <span className="whitespace-nowrap text-ink">
                {card.tier && `${card.tier}, `}
                {recall === undefined ? "new" : formatPercent(recall)}
              </span>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

/** A progress ring of the share that would be recalled. */
function RecallRing({ fraction }: { readonly fraction: number }) {
  const circumference = 2 * Math.PI * 6;
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="shrink-0 -rotate-90">
      <circle cx="8" cy="8" r="6" fill="none" stroke="var(--edge)" strokeWidth="2" />
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="3"
        strokeDasharray={`${fraction * circumference} ${circumference}`}
      />
    </svg>
  );
}
