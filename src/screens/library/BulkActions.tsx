/** What can be decided about the selected cards, together. */
import type { Day } from "../../domain/day";
import type { Change } from "../../domain/log";
import type { CardFacts } from "../../domain/search/matches";
import { Dialog } from "../../ui/Dialog";
import { CardActions } from "../CardActions";
import { countOf } from "../spell";
import { type Common } from "./decisions";

type Props = {
  readonly cards: readonly CardFacts[];
  readonly common: Common;
  readonly today: Day;
  readonly open: boolean;
  /** The form to begin with. */
  readonly first: "due" | undefined;
  readonly onClose: () => void;
  readonly onChange: (change: Change) => void;
};

export function BulkActions({ cards, common, today, open, first, onClose, onChange }: Props) {
  return (
    <Dialog title={countOf(cards.length, "card")} open={open} onClose={onClose}>
      <CardActions
        status={{ ...common, note: "" }}
        today={today}
        seen={cards.some(({ track }) => track.memory)}
        isBuried={common.isBuried}
        single={false}
        first={first}
        onChange={onChange}
      />
    </Dialog>
  );
}
