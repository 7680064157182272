/** The end of a sitting: what was done, and when to come back. */
import { type Day } from "../../domain/day";
import { queueOf } from "../../domain/queue";
import { answersOf, lastSitting } from "../../domain/sitting";
import { useSettings } from "../../store/settings";
import { useStudy } from "../../store/study";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { LinkButton } from "../../ui/LinkButton";
import { Page } from "../../ui/Page";
import { comeBack } from "../comeBack";
import { paths } from "../paths";
import type { Placed } from "../useEntries";
import { countOf } from "../spell";

type Props = {
  readonly entries: readonly Placed[];
  readonly now: number;
  readonly today: Day;
  readonly onUndo: () => void;
  readonly onAgain: () => void;
};

export function Done({ entries, now, today, onUndo, onAgain }: Props) {
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const sitting = lastSitting(study, today);
  const queue = queueOf(entries, study, settings, now, today);
  const answers = sitting ? answersOf(sitting) : [];
  const cards = new Set(answers.map(({ card }) => card));
  const again = new Set(answers.flatMap(({ grade, card }) => (grade === 1 ? [card] : []))).size;
  return (
    <Page title={sitting ? "Done for now" : "Nothing is due"}>
      {sitting && (
        <p className="mt-4 text-lg">
          {countOf(cards.size, "card")} in {countOf(answers.length, "answer")}.{" "}
          {again === 0 ? "You forgot none of them." : `You forgot ${again} of them at least once.`}
        </p>
      )}
      <p className="mt-3 text-lg">{comeBack(entries, study, settings, now, today)}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        {sitting && (
          <Button onClick={onUndo}>
            <Icon name="undo" size={20} /> Undo
          </Button>
        )}
        {queue.later.length > 0 && <Button onClick={onAgain}>Look again</Button>}
        <LinkButton href={paths.guide}>Read the guide</LinkButton>
      </div>
    </Page>
  );
}
