/** Study more than is due: new cards, or a custom session ahead of time, of forgotten cards, a chapter or a flag, also as a cram. */
import { type Day, type EpochMs } from "../../domain/time";
import { flags } from "../../domain/events/cardChange";
import type { CustomSession } from "../../domain/events/customSession";
import { type FormEvent, useState } from "react";
import { Link, useNavigate } from "react-router";
import {
  findReviewAheadCards,
  findCards,
  maxCustomSessionCards,
  findForgottenCards,
} from "../../domain/study/customSessionCards";
import type { PlanProblem } from "../../domain/planning/planRequest";
import type { Settings } from "../../domain/settings";
import { newCardsLeftToday } from "../../domain/study/buildDailyQueue";
import { type Study, memoryOf } from "../../domain/study/study";
import { addNewCardsToday } from "../../state/actions/changeCards";
import { startCustomSession } from "../../state/actions/sessions";
import { useClock, useDecks, usePlan, useStores } from "../../state/StoresContext";
import { Button } from "../../components/Button";
import { Disclosure } from "../../components/Disclosure";
import { Select } from "../../components/fields/Input";
import { Switch } from "../../components/fields/Switch";
import { useNow } from "../../hooks/time/useNow";
import { flagLabels } from "../shared/card/flagLabels";
import { formatCount } from "../shared/format";
import { MoreMinutesButton } from "../shared/schedule/MoreMinutesButton";
import { paths } from "../shared/paths";
import type { CardEntry } from "../shared/decks/useCardEntries";

type Props = {
  readonly entries: readonly CardEntry[];
  readonly study: Study;
  readonly settings: Settings;
  readonly today: Day;
};

const extraNewCards = 10;

export function StudyMore(props: Props) {
  return (
    <Disclosure
      summary="Study more"
      summaryClassName="min-h-11 py-2.5 font-medium"
      className="rounded-card border border-line bg-surface px-5 py-1.5 open:pb-5 sm:px-6 print:hidden"
    >
      <StudyMoreOptions {...props} />
    </Disclosure>
  );
}

type Option = {
  readonly value: string;
  readonly label: string;
  readonly build: (now: EpochMs) => CustomSession;
};

const aheadLabels = [
  [1, "What is due tomorrow"],
  [3, "What is due in the next 3 days"],
  [7, "What is due in the next 7 days"],
] as const;
const forgottenLabels = [
  [1, "In the last day"],
  [7, "In the last 7 days"],
  [30, "In the last 30 days"],
] as const;

/** Whether the plan has no card to choose, so that more minutes would not help it. */
const needsCards = (problem: PlanProblem["type"] | undefined): boolean =>
  problem === "noCards" || problem === "allSuspended" || problem === "nothingWanted";

function StudyMoreOptions({ entries, study, settings, today }: Props) {
  const clock = useClock();
  const shownNow = useNow(clock);
  const stores = useStores();
  const deckIndex = useDecks((state) => state.index);
  const problem = usePlan(({ result }) => (result?.type === "problem" ? result.problem.type : undefined));
  const navigate = useNavigate();
  const [value, setValue] = useState("ahead 3");
  const [isCram, setCram] = useState(false);
  const find = (isWanted: Parameters<typeof findCards<CardEntry>>[1]) =>
    findCards({ entries, study, today }, isWanted);
  const usedFlags = flags.filter(
    (flag) => flag !== 0 && find((_, status) => status.flag === flag).length > 0,
  );
  const groups: readonly { readonly label: string; readonly options: readonly Option[] }[] = [
    {
      label: "Ahead of time",
      options: aheadLabels.map(([days, label]) => ({
        value: `ahead ${days}`,
        label,
        build: (now) => ({
          type: "reviewAhead",
          cards: findReviewAheadCards({ entries, study, settings, now, today }, days),
        }),
      })),
    },
    {
      label: "Forgotten",
      options: forgottenLabels.map(([days, label]) => ({
        value: `forgotten ${days}`,
        label,
        build: (now) => ({
          type: "forgotten",
          cards: findForgottenCards({ entries, study, now, today }, days),
        }),
      })),
    },
    {
      label: "A chapter",
      options: (deckIndex?.chapters ?? []).map(({ chapter, title }) => ({
        value: `chapter ${chapter}`,
        label: title,
        build: () => ({ type: "chosen", cards: find((entry) => entry.chapter === chapter) }),
      })),
    },
    {
      label: "A flag",
      options: usedFlags.map((flag) => ({
        value: `flag ${flag}`,
        label: `${flagLabels[flag]} flag`,
        build: () => ({ type: "chosen", cards: find((_, status) => status.flag === flag) }),
      })),
    },
  ];
  const selected = groups.flatMap(({ options }) => options).find((option) => option.value === value);
  const buildSession = (now: EpochMs): CustomSession => {
    const session = selected?.build(now) ?? { type: "chosen", cards: [] };
    return isCram ? { ...session, type: "cram" } : session;
  };
  const count = buildSession(shownNow).cards.length;
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const now = clock();
    const session = buildSession(now);
    if (session.cards.length === 0) return;
    startCustomSession(stores, session, now);
    void navigate(paths.review);
  };
  const addNewCards = () => {
    const now = clock();
    // Those that were started beyond the limit count, or the first presses would add nothing.
    const excess = Math.max(0, -newCardsLeftToday({ entries, study, settings, now, today }));
    addNewCardsToday(stores, extraNewCards + excess, now);
  };
  const isUnseen = ({ card }: CardEntry) => !memoryOf(study, card);
  const canAddNew = find(isUnseen).length > 0;
  const noNewReason = entries.some(isUnseen)
    ? "All new cards are suspended or buried"
    : "You have seen every card";
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        {settings.interview?.choosesCards && settings.interview.day > today && !needsCards(problem) ? (
          <MoreMinutesButton today={today} />
        ) : (
          <Button onClick={addNewCards} disabled={!canAddNew}>
            {canAddNew ? `Add ${extraNewCards} new cards today` : noNewReason}
          </Button>
        )}
      </div>
      <form onSubmit={handleSubmit} className="grid grid-cols-1 gap-3">
        <label htmlFor="more-what" className="font-medium">
          Or a custom session
        </label>
        <Select id="more-what" value={value} onChange={(event) => setValue(event.target.value)}>
          {groups.map(
            ({ label, options }) =>
              options.length > 0 && (
                <optgroup key={label} label={label}>
                  {options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </optgroup>
              ),
          )}
        </Select>
        <Switch
          id="more-cram"
          label="As a cram"
          hint="Grades don't change due dates."
          checked={isCram}
          onChange={setCram}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" disabled={count === 0}>
            {count === 0 ? "No such cards" : `Study ${formatCount(count, "card")}`}
          </Button>
          {count === maxCustomSessionCards && (
            <p className="text-sm text-quiet">The first {maxCustomSessionCards} of them.</p>
          )}
        </div>
      </form>
      <p className="text-sm text-quiet">
        By tag, by what you forget most, or anything else: search in{" "}
        <Link className="textual" to={paths.library}>
          all cards
        </Link>{" "}
        and study what you find.
      </p>
    </div>
  );
}
