/** Study beside the day's own: more new cards, ahead of time, what was forgotten, a chapter, a flag, or a cram. */
import { type Day } from "../../domain/time";
import { type CustomSession, flags } from "../../domain/events/cardChange";
import { type FormEvent, useState } from "react";
import { Link, useNavigate } from "react-router";
import {
  findReviewAheadCards,
  findCards,
  maxCustomSessionCards,
  findForgottenCards,
} from "../../domain/study/customStudy";
import type { Settings } from "../../domain/settings";
import { type Study, memoryOf } from "../../domain/study/study";
import { addNewCardsToday } from "../../state/actions/changeCards";
import { startCustomSession } from "../../state/actions/sessions";
import { useDecks, useStores } from "../../state/StoresContext";
import { Button } from "../../components/Button";
import { Disclosure } from "../../components/Disclosure";
import { Select } from "../../components/fields/Input";
import { Switch } from "../../components/fields/Switch";
import { flagLabels } from "../shared/flagLabels";
import { formatCount } from "../shared/format";
import { MoreMinutesButton } from "../shared/MoreMinutesButton";
import { paths } from "../shared/paths";
import type { CardEntry } from "../shared/useCardEntries";

type Props = {
  readonly entries: readonly CardEntry[];
  readonly study: Study;
  readonly settings: Settings;
  readonly today: Day;
  readonly clock: () => number;
};

const extraNewCards = 10;

export function CustomStudy(props: Props) {
  return (
    <Disclosure
      summary="Study more"
      summaryClassName="min-h-11 py-2.5 font-medium"
      className="rounded-card border border-line bg-sheet px-5 py-1.5 open:pb-5 sm:px-6 print:hidden"
    >
      <CustomStudyOptions {...props} />
    </Disclosure>
  );
}

/** `ahead 3`, `forgotten 7`, `chapter cicd`, `flag 2`: one word and one more, as the list has them. */
type CardFilter = `${"ahead" | "forgotten" | "chapter" | "flag"} ${string}`;

function CustomStudyOptions({ entries, study, settings, today, clock }: Props) {
  const stores = useStores();
  const deckIndex = useDecks((state) => state.index);
  const navigate = useNavigate();
  const [filter, setFilter] = useState<string>("ahead 3");
  const [isCram, setCram] = useState(false);
  const buildSession = (now: number): CustomSession => {
    const [filterType, filterValue = ""] = filter.split(" ");
    switch (filterType) {
      case "ahead":
        return {
          type: isCram ? "cram" : "reviewAhead",
          cards: findReviewAheadCards({ entries, study, settings, now, today }, Number(filterValue)),
        };
      case "forgotten":
        return {
          type: isCram ? "cram" : "forgotten",
          cards: findForgottenCards({ entries, study, now, today }, Number(filterValue)),
        };
      default:
        return {
          type: isCram ? "cram" : "chosen",
          cards: findCards({ entries, study, today }, ({ chapter }, status) =>
            filterType === "chapter" ? chapter === filterValue : String(status.flag) === filterValue,
          ),
        };
    }
  };
  const count = buildSession(clock()).cards.length;
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const now = clock();
    const session = buildSession(now);
    if (session.cards.length === 0) return;
    startCustomSession(stores, session, now);
    void navigate(paths.review);
  };
  const usedFlags = flags.filter(
    (flag) =>
      flag !== 0 && findCards({ entries, study, today }, (_, status) => status.flag === flag).length > 0,
  );
  const hasSeenAll = findCards({ entries, study, today }, ({ card }) => !memoryOf(study, card)).length === 0;
  const renderOption = (value: CardFilter, name: string) => (
    <option key={value} value={value}>
      {name}
    </option>
  );
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        {settings.interview?.choosesCards && settings.interview.day > today ? (
          <MoreMinutesButton today={today} />
        ) : (
          <Button onClick={() => addNewCardsToday(stores, extraNewCards, clock())} disabled={hasSeenAll}>
            {hasSeenAll ? "You have seen every card" : `${extraNewCards} more new cards today`}
          </Button>
        )}
      </div>
      <form onSubmit={handleSubmit} className="grid grid-cols-1 gap-3">
        <label htmlFor="more-what" className="font-medium">
          Or a custom session
        </label>
        <Select id="more-what" value={filter} onChange={(event) => setFilter(event.target.value)}>
          <optgroup label="Ahead of time">
            {renderOption("ahead 1", "What is due tomorrow")}
            {renderOption("ahead 3", "What is due in the next 3 days")}
            {renderOption("ahead 7", "What is due in the next 7 days")}
          </optgroup>
          <optgroup label="Forgotten">
            {renderOption("forgotten 1", "In the last day")}
            {renderOption("forgotten 7", "In the last 7 days")}
            {renderOption("forgotten 30", "In the last 30 days")}
          </optgroup>
          <optgroup label="A chapter">
            {deckIndex?.chapters.map(({ chapter, title }) => renderOption(`chapter ${chapter}`, title))}
          </optgroup>
          {usedFlags.length > 0 && (
            <optgroup label="A flag">
              {usedFlags.map((flag) => renderOption(`flag ${flag}`, `${flagLabels[flag]} flag`))}
            </optgroup>
          )}
        </Select>
        <Switch
          id="more-cram"
          label="As a cram"
          hint="The answers don't change when cards come back."
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
