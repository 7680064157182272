/** One row of the list: the question, chapter, state, due date, flag and mark. */
import { type Day, type EpochMs } from "../../../domain/time";
import { type CardWithState } from "../../../domain/search/searchContext";
import type { CSSProperties, MouseEvent, Ref } from "react";
import { Link } from "react-router";
import { useSettings } from "../../../state/StoresContext";
import { Icon } from "../../../components/icons/Icon";
import { icons } from "../../../components/icons/icons";
import { flagLabels, flagTextClasses } from "../../shared/card/flagLabels";
import { paths } from "../../shared/paths";
import { formatCardState, formatDue } from "../format";

type Props = CardWithState & {
  readonly rowIndex: number;
  readonly totalRows: number;
  readonly now: EpochMs;
  readonly today: Day;
  readonly isSelected: boolean;
  /** Whether this row is in the tab order. */
  readonly isActive: boolean;
  readonly linkRef: Ref<HTMLAnchorElement> | undefined;
  readonly style: CSSProperties;
  readonly onSelect: (rowIndex: number, isRange: boolean) => void;
  readonly onRowFocus: (rowIndex: number) => void;
  readonly onOpen: () => void;
};

export function CardRow(props: Props) {
  const { card, cardState, rowIndex, totalRows, now, today, isSelected, isActive, linkRef, style } = props;
  const dayStartHour = useSettings(({ settings }) => settings.dayStartHour);
  const dueLabel = formatDue(cardState.memory, now, today, dayStartHour);
  const select = (event: MouseEvent) => props.onSelect(rowIndex, event.shiftKey);
  return (
    <li
      style={style}
      aria-setsize={totalRows}
      aria-posinset={rowIndex + 1}
      data-chosen={isSelected}
      // Printed rows are as high as their whole text, one below the other.
      className="absolute inset-x-0 top-0 flex items-stretch border-b border-line data-[chosen=true]:bg-accent-soft print:static print:h-auto! print:break-inside-avoid print:transform-none! print:py-2"
    >
      <label className="print:hidden flex w-11 shrink-0 items-center justify-center">
        <input
          type="checkbox"
          checked={isSelected}
          tabIndex={-1}
          aria-label={`Select: ${card.question}`}
          onClick={select}
          onChange={() => undefined}
          className="size-5 accent-(--accent)"
        />
      </label>
      <Link
        ref={linkRef}
        to={paths.card(card.id)}
        data-row={rowIndex}
        tabIndex={isActive ? 0 : -1}
        onFocus={() => props.onRowFocus(rowIndex)}
        onClick={props.onOpen}
        className="grid min-w-0 flex-1 content-center gap-x-5 pr-3 pl-1.5 -outline-offset-3 hover:bg-inset xl:grid-cols-[minmax(0,1fr)_11rem_8rem_7rem_2.5rem] xl:items-center xl:content-stretch"
      >
        <span className="flex min-w-0 gap-2">
          <span dir="auto" className="truncate font-medium">
            {card.question}
          </span>
          {/* All labels of one figure have the same question, so the answer is shown too. */}
          {card.kind === "label" && (
            <span dir="auto" className="max-w-1/2 shrink-0 truncate">
              {card.answer}
            </span>
          )}
        </span>
        <span className="flex min-w-0 gap-x-2 text-sm text-quiet xl:contents">
          <span className="truncate">
            <bdi>{card.chapterTitle}</bdi>
          </span>
          <span className="shrink-0 xl:truncate">{formatCardState(cardState, today)}</span>
          <span className="shrink-0 xl:truncate">{dueLabel}</span>
          <FlagAndMark {...cardState.status} />
        </span>
      </Link>
    </li>
  );
}

function FlagAndMark({ flag, isMarked }: CardWithState["cardState"]["status"]) {
  return (
    <span className="flex items-center gap-1 text-ink">
      {flag !== 0 && (
        <span className={flagTextClasses[flag]}>
          <Icon path={icons.flag} size={16} />
          <span className="sr-only">{flagLabels[flag]} flag</span>
        </span>
      )}
      {isMarked && (
        <>
          <Icon path={icons.star} size={16} />
          <span className="sr-only">Marked</span>
        </>
      )}
    </span>
  );
}
