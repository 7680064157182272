/** What can be decided about the selected cards, together. */
import type { Day } from "../../domain/day";
import type { Change } from "../../domain/log";
import type { CardFacts } from "../../domain/search/matches";
import { Dialog } from "../../ui/Dialog";
import { CardActions } from "../CardActions";
import { countOf } from "../spell";

type Props = {
  readonly cards: readonly CardFacts[];
  readonly today: Day;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChange: (change: Change) => void;
};

export function BulkActions({ cards, today, open, onClose, onChange }: Props) {
  const statuses = cards.map(({ track }) => track.status);
  const [first] = statuses;
  const flag = first && statuses.every((each) => each.flag === first.flag) ? first.flag : 0;
  // Only what all of them are can be undone for all of them.
  const areSuspended = statuses.every(({ suspended }) => suspended !== undefined);
  return (
    <Dialog title={countOf(cards.length, "card")} open={open} onClose={onClose}>
      <CardActions
        status={{
          flag,
          marked: statuses.every(({ marked }) => marked),
          note: "",
          ...(areSuspended && { suspended: "byHand" }),
        }}
        today={today}
        seen={cards.some(({ track }) => track.memory)}
        isBuried={statuses.every(({ buriedOn }) => buriedOn === today)}
        single={false}
        onChange={onChange}
      />
    </Dialog>
  );
}
