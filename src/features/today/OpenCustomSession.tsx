/** A custom session that was not finished: continue or end it. */
import { currentQueue } from "../../domain/study/currentQueue";
import { type Day, type EpochMs } from "../../domain/time";
import { type CustomSession } from "../../domain/events/customSession";
import { type QueueEntry, countRemaining } from "../../domain/study/queue";
import { endSession } from "../../state/actions/sessions";
import { backUpInBackground } from "../../state/backup/backUpInBackground";
import { useClock, useSettings, useStores, useStudy } from "../../state/StoresContext";
import { Button } from "../../components/Button";
import { LinkButton } from "../../components/LinkButton";
import { customSessionLabels } from "../shared/schedule/customSessionLabels";
import { describeComingBack } from "../shared/schedule/describeNextReview";
import { formatCount } from "../shared/format";
import { paths } from "../shared/paths";

type Props = {
  readonly kind: CustomSession["type"];
  readonly entries: readonly QueueEntry[];
  readonly now: EpochMs;
  readonly today: Day;
};

export function OpenCustomSession({ kind, entries, now, today }: Props) {
  const clock = useClock();
  const stores = useStores();
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const queue = currentQueue({ entries, study, settings, now, today });
  const remainingCount = countRemaining(queue, now);
  return (
    <section aria-label="To study">
      <p className="text-lg">{customSessionLabels[kind]}</p>
      {remainingCount > 0 && (
        <LinkButton to={paths.review} className="mt-4 h-16 w-full text-lg">
          Go on, {formatCount(remainingCount, "card")} left
        </LinkButton>
      )}
      <p className="mt-3 text-quiet empty:hidden">{describeComingBack(queue, now)}</p>
      <Button
        className="mt-3 w-full"
        onClick={() => {
          endSession(stores, clock());
          void backUpInBackground(stores);
        }}
      >
        End it and study what is due
      </Button>
    </section>
  );
}
