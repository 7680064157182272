/** Before a round: which sort, about what, how hard; and one button to start. */
import { type FormEvent, useState } from "react";
import { dayOf } from "../../domain/day";
import { type Level, type Question, type QuestionId, levels, rounds } from "../../domain/deck";
import { type Candidate, type Chosen, choose, pastOf } from "../../domain/interview/choose";
import {
  type Course,
  type Length,
  type RoundKind,
  courses,
  lengthOf,
  lengths,
  roundKinds,
} from "../../domain/interview/plan";
import { recallOf } from "../../domain/interview/recall";
import type { RoundState } from "../../domain/interview/round";
import { useDecks } from "../../store/decks/decks";
import { useSettings } from "../../store/settings";
import { interviewed, newRound } from "../../store/deeds";
import { calendarNow, useStudy } from "../../store/study";
import { Button } from "../../ui/Button";
import { Disclosure } from "../../ui/Disclosure";
import { Switch } from "../../ui/Switch";
import { countOf } from "../spell";
import { Choice } from "./Choice";
import { Counts, type RoundCounts } from "./Counts";
import { kindNames, lengthNames, roundNames } from "./words";

type Props = {
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly past: readonly RoundState[];
  readonly clock: () => number;
  /** From 0 to 1, anew each time. */
  readonly chance: () => number;
};

const someOfEach: RoundCounts = { rapid: 4, concept: 1, design: 0, incident: 1, behavioural: 1 };

export function Setup({ questions, past, clock, chance }: Props) {
  const study = useStudy((state) => state.study);
  const scheduling = useSettings((state) => state.settings.scheduling);
  const index = useDecks((state) => state.index);
  const [kind, setKind] = useState<RoundKind>("rapid");
  const [counts, setCounts] = useState<RoundCounts>(someOfEach);
  const [chapters, setChapters] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<readonly Level[]>([]);
  const [length, setLength] = useState<Length>("usual");
  const [repeat, setRepeat] = useState(false);

  const now = clock();
  const offered = kind === "mix" ? undefined : courses[kind];
  const course: Course = offered
    ? (offered[length] ?? offered.usual)
    : rounds.map((round) => ({ round, count: counts[round] }));
  const plan = (lots: () => number) => {
    // A question that was renamed is one question.
    const present = [...new Map([...questions.values()].map((question) => [question.id, question])).values()];
    const candidates = present.map(({ id, round, level, minutes, see }): Candidate => ({
      id,
      round,
      level,
      minutes,
      chapter: id.slice(0, id.indexOf("/")),
      recall: recallOf(see, study, scheduling, now),
    }));
    const aliases: Record<string, string> = Object.assign(
      {},
      ...(index?.chapters.map((chapter) => chapter.aliases) ?? []),
    );
    const wish = { kind, course, chapters, levels: chosen, repeat };
    return choose(candidates, pastOf(past, aliases), wish, dayOf(now, calendarNow()), lots);
  };
  const preview = plan(() => 0);
  const asked = preview.plan.items.filter(({ type }) => type === "question").length;
  const lacking = preview.lacking.filter(({ count }) => count > 0);
  const start = (event: FormEvent) => {
    event.preventDefault();
    const { plan: items } = plan(chance);
    if (items.items.length > 0) interviewed(newRound(), { type: "began", plan: items }, clock());
  };
  const toggle = <T,>(list: readonly T[], one: T): readonly T[] =>
    list.includes(one) ? list.filter((each) => each !== one) : [...list, one];

  return (
    <form onSubmit={start} className="mt-6 grid gap-6">
      <fieldset>
        <legend className="sr-only">Which round</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {roundKinds.map((each) => (
            <label
              key={each}
              htmlFor={`kind-${each}`}
              className="grid cursor-pointer grid-cols-[auto_1fr] content-start items-start gap-x-3 rounded-card border border-line bg-sheet px-4 py-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                id={`kind-${each}`}
                type="radio"
                name="kind"
                className="mt-1 accent-accent"
                checked={kind === each}
                onChange={() => setKind(each)}
              />
              <span className="font-semibold">{kindNames[each].name}</span>
              <span className="col-start-2 text-sm text-quiet">{kindNames[each].says}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {kind === "mix" && <Counts counts={counts} onChange={setCounts} />}
      {offered && (
        <fieldset>
          <legend className="font-medium">How long</legend>
          <div className="mt-2 flex flex-wrap gap-2">
            {lengths
              .filter((each) => offered[each])
              .map((each) => (
                <Choice
                  key={each}
                  type="radio"
                  name="length"
                  label={lengthNames[each]}
                  checked={offered[each] === course}
                  onChange={() => setLength(each)}
                />
              ))}
          </div>
        </fieldset>
      )}
      <Disclosure summary="Chapters and levels" summaryClass="min-h-11 py-2.5 font-medium">
        <fieldset>
          <legend className="text-sm text-quiet">Chapters; none ticked means all</legend>
          <div className="mt-2 flex flex-wrap gap-2">
            {index?.chapters.map(({ chapter, title }) => (
              <Choice
                key={chapter}
                type="checkbox"
                label={title}
                checked={chapters.includes(chapter)}
                onChange={() => setChapters(toggle(chapters, chapter))}
              />
            ))}
          </div>
        </fieldset>
        <fieldset className="mt-4">
          <legend className="text-sm text-quiet">Levels; none ticked means all</legend>
          <div className="mt-2 flex flex-wrap gap-2">
            {levels.map((level) => (
              <Choice
                key={level}
                type="checkbox"
                label={level}
                checked={chosen.includes(level)}
                onChange={() => setChosen(toggle(chosen, level))}
              />
            ))}
          </div>
        </fieldset>
        <div className="mt-4">
          <Switch
            id="repeat"
            label="Also what I was asked this week"
            hint="Otherwise nothing comes twice within seven days."
            checked={repeat}
            onChange={setRepeat}
          />
        </div>
      </Disclosure>
      {lacking.length > 0 && (
        <p className="text-quiet" role="status">
          {asked === 0 ? "No question fits. " : `Too few questions fit: ${spellLacking(lacking)} fewer. `}
          {kind === "mix" && asked === 0 && lacking.length === 0
            ? "Choose how many of each."
            : "Tick more chapters or levels, or allow what you were asked this week."}
        </p>
      )}
      <Button type="submit" look="primary" className="h-16 w-full text-lg" disabled={asked === 0}>
        Start round
      </Button>
      <p className="-mt-3 text-center text-sm text-quiet">
        {countOf(asked, "question")}, about {countOf(Math.ceil(lengthOf(preview.plan)), "minute")}. You can
        pause, leave and come back.
      </p>
    </form>
  );
}

const spellLacking = (lacking: Chosen["lacking"]): string =>
  lacking.map(({ round, count }) => `${count} ${roundNames[round].toLowerCase()}`).join(", ");
