/** Study beside the day's own: more new cards, ahead of time, what was forgotten, a chapter, a flag, or a cram. */
import { type FormEvent, useState } from "react";
import { Link, useLocation } from "wouter";
import { aheadOf, cardsWhere, customMost, forgottenIn } from "../../domain/custom";
import type { Day } from "../../domain/day";
import { type Custom, flags } from "../../domain/log";
import type { Settings } from "../../domain/settings";
import { type Study, memoryOf } from "../../domain/study";
import { useDecks } from "../../store/decks/decks";
import { beginCustom, moreToday } from "../../store/deeds";
import { Button } from "../../ui/Button";
import { Disclosure } from "../../ui/Disclosure";
import { boxLook } from "../../ui/Field";
import { Switch } from "../../ui/Switch";
import { flagNames } from "../flags";
import { paths } from "../paths";
import { countOf } from "../spell";
import type { Placed } from "../useEntries";

type Props = {
  readonly entries: readonly Placed[];
  readonly study: Study;
  readonly settings: Settings;
  readonly today: Day;
  readonly clock: () => number;
};

const step = 10;

export function StudyMore(props: Props) {
  return (
    <Disclosure
      summary="Study more"
      summaryClass="min-h-11 py-2.5 font-medium"
      className="mt-5 rounded-card border border-line bg-sheet px-5 py-1.5 open:pb-5"
    >
      <Choices {...props} />
    </Disclosure>
  );
}

/** `ahead 3`, `forgotten 7`, `chapter cicd`, `flag 2`: one word and one more, as the list has them. */
type Choice = `${"ahead" | "forgotten" | "chapter" | "flag"} ${string}`;

function Choices({ entries, study, settings, today, clock }: Props) {
  const index = useDecks((state) => state.index);
  const [, navigate] = useLocation();
  const [choice, setChoice] = useState<string>("ahead 3");
  const [isCram, setCram] = useState(false);
  const custom = (now: number): Custom => {
    const [what, which = ""] = choice.split(" ");
    switch (what) {
      case "ahead":
        return {
          kind: isCram ? "cram" : "ahead",
          cards: aheadOf(entries, study, settings, now, today, Number(which)),
        };
      case "forgotten":
        return {
          kind: isCram ? "cram" : "forgotten",
          cards: forgottenIn(entries, study, now, today, Number(which)),
        };
      default:
        return {
          kind: isCram ? "cram" : "chosen",
          cards: cardsWhere(entries, study, today, ({ chapter }, status) =>
            what === "chapter" ? chapter === which : String(status.flag) === which,
          ),
        };
    }
  };
  const count = custom(clock()).cards.length;
  const begin = (event: FormEvent) => {
    event.preventDefault();
    const now = clock();
    const chosen = custom(now);
    if (chosen.cards.length === 0) return;
    beginCustom(chosen, now);
    navigate(paths.review);
  };
  const flagged = flags.filter(
    (flag) => flag !== 0 && cardsWhere(entries, study, today, (_, status) => status.flag === flag).length > 0,
  );
  const isAllSeen = cardsWhere(entries, study, today, ({ card }) => !memoryOf(study, card)).length === 0;
  const option = (value: Choice, name: string) => (
    <option key={value} value={value}>
      {name}
    </option>
  );
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <Button onClick={() => moreToday(step, clock())} disabled={isAllSeen}>
          {isAllSeen ? "You have seen every card" : `${step} more new cards today`}
        </Button>
      </div>
      <form onSubmit={begin} className="grid grid-cols-1 gap-3">
        <label htmlFor="more-what" className="font-medium">
          Or a sitting of its own
        </label>
        <select
          id="more-what"
          className={boxLook}
          value={choice}
          onChange={(event) => setChoice(event.target.value)}
        >
          <optgroup label="Ahead of time">
            {option("ahead 1", "What is due tomorrow")}
            {option("ahead 3", "What is due in the next 3 days")}
            {option("ahead 7", "What is due in the next 7 days")}
          </optgroup>
          <optgroup label="Forgotten">
            {option("forgotten 1", "In the last day")}
            {option("forgotten 7", "In the last 7 days")}
            {option("forgotten 30", "In the last 30 days")}
          </optgroup>
          <optgroup label="A chapter">
            {index?.chapters.map(({ chapter, title }) => option(`chapter ${chapter}`, title))}
          </optgroup>
          {flagged.length > 0 && (
            <optgroup label="A flag">
              {flagged.map((flag) => option(`flag ${flag}`, `${flagNames[flag]} flag`))}
            </optgroup>
          )}
        </select>
        <Switch
          id="more-cram"
          label="As a cram"
          hint="The answers don't change when cards come back."
          checked={isCram}
          onChange={setCram}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" disabled={count === 0}>
            {count === 0 ? "No such cards" : `Study ${countOf(count, "card")}`}
          </Button>
          {count === customMost && <p className="text-sm text-quiet">The first {customMost} of them.</p>}
        </div>
      </form>
      <p className="text-sm text-quiet">
        By tag, by what you forget most, or anything else: search in{" "}
        <Link className="textual" href={paths.library}>
          all cards
        </Link>{" "}
        and study what you find.
      </p>
    </div>
  );
}
