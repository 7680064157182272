/** The actions dialog for the selected cards. */
import { type CommonStatus } from "../../shared/card/cardShortcuts";
import { Dialog } from "../../../components/Dialog";
import type { CardChange } from "../../../domain/events/cardChange";
import type { CardWithState } from "../../../domain/search/searchContext";
import type { Day } from "../../../domain/time";
import { CardActions } from "../../shared/card/CardActions";
import { formatCount } from "../../shared/format";

type Props = {
  readonly cards: readonly CardWithState[];
  readonly commonStatus: CommonStatus;
  readonly today: Day;
  readonly open: boolean;
  /** The form to open with. */
  readonly initialForm: "due" | undefined;
  readonly onClose: () => void;
  readonly onChange: (change: CardChange) => void;
};

export function BulkActions({ cards, commonStatus, today, open, initialForm, onClose, onChange }: Props) {
  return (
    <Dialog title={formatCount(cards.length, "card")} open={open} onClose={onClose}>
      <CardActions
        status={{ ...commonStatus, note: "" }}
        today={today}
        isSeen={cards.some(({ cardState }) => cardState.memory)}
        isBuried={commonStatus.isBuried}
        singleCard={undefined}
        initialForm={initialForm}
        onChange={onChange}
      />
    </Dialog>
  );
}
