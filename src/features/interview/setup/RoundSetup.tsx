/** The form for a new round: its kind, length, chapters and levels. */
import { ChoiceChip } from "../../../components/fields/ChoiceChip";
import { levels, questionKinds } from "../../../domain/deck/question";
import { type QuestionCandidate } from "../../../domain/interview/setup/weighQuestion";
import { questionHistories } from "../../../domain/interview/setup/questionHistory";
import {
  type RoundTemplate,
  roundTemplates,
  roundLengths,
} from "../../../domain/interview/setup/roundTemplates";
import { totalMinutes } from "../../../domain/events/interview/roundPlan";
import { type FormEvent, useState } from "react";
import { dayOf } from "../../../domain/scheduling/calendar";
import { planRound } from "../../../domain/interview/setup/planRound";
import type { RoundState } from "../../../domain/interview/round/roundState";
import { addInterviewEvent, createRoundId } from "../../../state/actions/addInterviewEvent";
import { useCalendar, useDecks, useSettings, useStores, useStudy } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { Disclosure } from "../../../components/Disclosure";
import { useNow } from "../../../hooks/time/useNow";
import { Switch } from "../../../components/fields/Switch";
import { toggle } from "../../../domain/collections/toggle";
import { chapterOf } from "../../../domain/ids";
import { summarizeProgress } from "../../../domain/study/progressSummary";
import { formatCount } from "../../shared/format";
import { type QuestionMap, loadQuestions } from "../../shared/decks/useQuestions";
import { formatShortfalls, roundLengthLabels } from "../labels";
import { RoundKindField } from "./RoundKindField";
import { QuestionCountsField } from "./QuestionCountsField";
import { useRoundChoice } from "./useRoundChoice";

type Props = {
  /** Undefined until they are loaded. */
  readonly questions: QuestionMap | undefined;
  /** Called when the form is used, so that they are loaded. */
  readonly onSetUp: () => void;
  readonly pastRounds: readonly RoundState[];
};

export function RoundSetup({ questions, onSetUp, pastRounds }: Props) {
  const stores = useStores();
  const { clock, random } = stores.platform;
  const calendar = useCalendar();
  const study = useStudy((state) => state.study);
  const scheduling = useSettings((state) => state.settings.scheduling);
  const deckIndex = useDecks((state) => state.index);
  const { choice, change, discardDraft } = useRoundChoice();
  const { kind, counts, length, includesRecent } = choice;
  const [isStarting, setStarting] = useState(false);

  const now = useNow(clock);
  const templates = kind === "mix" ? undefined : roundTemplates[kind];
  const template: RoundTemplate = templates
    ? (templates[length] ?? templates.usual)
    : questionKinds.map((round) => ({ type: "questions", round, count: counts[round] }));
  const choosePlan = (available: QuestionMap, nextRandom: () => number) => {
    // The map has a renamed question under each of its ids.
    const uniqueQuestions = [
      ...new Map([...available.values()].map((question) => [question.id, question])).values(),
    ];
    const candidates = uniqueQuestions.map(({ id, round, level, minutes, see }): QuestionCandidate => ({
      id,
      round,
      level,
      minutes,
      chapter: chapterOf(id),
      recall: summarizeProgress(see, study, scheduling, now).recall,
    }));
    const chapters = deckIndex?.chapters ?? [];
    const aliases: Record<string, string> = Object.assign({}, ...chapters.map((each) => each.aliases));
    // The guide may no longer have a chapter that was chosen earlier.
    const isKnown = (chapter: string) => chapters.some((each) => each.chapter === chapter);
    const request = {
      kind,
      template,
      chapters: choice.chapters.filter(isKnown),
      levels: choice.levels,
      includesRecent,
    };
    return planRound(
      candidates,
      questionHistories(pastRounds, aliases),
      request,
      dayOf(now, calendar),
      nextRandom,
    );
  };
  const preview = choosePlan(questions ?? new Map(), () => 0);
  const questionCount = questions
    ? preview.plan.items.filter(({ type }) => type === "question").length
    : template.reduce((sum, part) => sum + (part.type === "questions" ? part.count : 0), 0);
  const shortfalls = questions ? preview.shortfalls.filter(({ count }) => count > 0) : [];
  const start = async (event: FormEvent) => {
    event.preventDefault();
    if (isStarting) return;
    setStarting(true);
    const { plan: chosenPlan } = choosePlan(questions ?? (await loadQuestions(stores)), random);
    setStarting(false);
    if (chosenPlan.items.length === 0) return;
    addInterviewEvent(stores, createRoundId(stores), { type: "started", plan: chosenPlan }, clock());
    discardDraft();
  };

  return (
    <form onSubmit={(event) => void start(event)} onChange={onSetUp} className="mt-6 grid gap-6">
      <RoundKindField kind={kind} onChange={(next) => change({ kind: next })} />
      {kind === "mix" && (
        <QuestionCountsField counts={counts} onChange={(next) => change({ counts: next })} />
      )}
      {templates && (
        <fieldset>
          <legend className="font-medium">How long</legend>
          <div className="mt-2 flex flex-wrap gap-2">
            {roundLengths
              .filter((each) => templates[each])
              .map((each) => (
                <ChoiceChip
                  key={each}
                  type="radio"
                  name="length"
                  label={roundLengthLabels[each]}
                  checked={templates[each] === template}
                  onChange={() => change({ length: each })}
                />
              ))}
          </div>
        </fieldset>
      )}
      <Disclosure summary="Chapters and levels" summaryClassName="min-h-11 py-2.5 font-medium">
        <fieldset>
          <legend className="text-sm text-quiet">Chapters; none ticked means all</legend>
          <div className="mt-2 flex flex-wrap gap-2">
            {deckIndex?.chapters.map(({ chapter, title }) => (
              <ChoiceChip
                key={chapter}
                type="checkbox"
                label={title}
                checked={choice.chapters.includes(chapter)}
                onChange={() => change({ chapters: toggle(choice.chapters, chapter) })}
              />
            ))}
          </div>
        </fieldset>
        <fieldset className="mt-4">
          <legend className="text-sm text-quiet">Levels; none ticked means all</legend>
          <div className="mt-2 flex flex-wrap gap-2">
            {levels.map((level) => (
              <ChoiceChip
                key={level}
                type="checkbox"
                label={level}
                checked={choice.levels.includes(level)}
                onChange={() => change({ levels: toggle(choice.levels, level) })}
              />
            ))}
          </div>
        </fieldset>
        <div className="mt-4">
          <Switch
            id="repeat"
            label="Also what I was asked this week"
            hint="Otherwise nothing comes twice within seven days."
            checked={includesRecent}
            onChange={(next) => change({ includesRecent: next })}
          />
        </div>
      </Disclosure>
      {(shortfalls.length > 0 || questionCount === 0) && (
        <p className="text-quiet" role="status">
          {shortfalls.length === 0
            ? "Choose how many of each."
            : `${questionCount === 0 ? "No question fits." : `Too few questions fit: ${formatShortfalls(shortfalls)} fewer.`} Tick more chapters or levels, or allow what you were asked this week.`}
        </p>
      )}
      <Button type="submit" variant="primary" className="h-16 w-full text-lg" disabled={questionCount === 0}>
        Start round
      </Button>
      <p className="-mt-3 text-center text-sm text-quiet" role="status">
        {isStarting
          ? "Loading the questions…"
          : `${formatCount(questionCount, "question")}${questions ? `, about ${formatCount(Math.ceil(totalMinutes(preview.plan)), "minute")}` : ""}. You can pause, leave and come back.`}
      </p>
    </form>
  );
}
