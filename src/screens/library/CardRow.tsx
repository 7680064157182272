/** One card in the list: its question in one line, and what stands about it. */
import { type CSSProperties, type MouseEvent, type Ref } from "react";
import { Link } from "wouter";
import type { Day } from "../../domain/day";
import type { CardFacts } from "../../domain/search/matches";
import { Icon } from "../../ui/Icon";
import { shapes } from "../../ui/shapes";
import { flagColours, flagNames } from "../flags";
import { paths } from "../paths";
import { dueOf, stateOf } from "./words";

type Props = CardFacts & {
  readonly place: number;
  readonly count: number;
  readonly now: number;
  readonly today: Day;
  readonly isChosen: boolean;
  /** Whether Tab leads here. */
  readonly isPresent: boolean;
  readonly link: Ref<HTMLAnchorElement> | undefined;
  readonly style: CSSProperties;
  readonly onChoose: (place: number, withShift: boolean) => void;
  readonly onArrive: (place: number) => void;
  readonly onOpen: () => void;
};

export function CardRow(props: Props) {
  const { card, track, place, count, now, today, isChosen, isPresent, link, style } = props;
  const due = dueOf(track.memory, now, today);
  const choose = (event: MouseEvent) => props.onChoose(place, event.shiftKey);
  return (
    <li
      style={style}
      aria-setsize={count}
      aria-posinset={place + 1}
      data-chosen={isChosen}
      className="absolute inset-x-0 top-0 flex items-stretch border-b border-line data-[chosen=true]:bg-accent-soft"
    >
      <label className="flex w-11 shrink-0 items-center justify-center">
        <input
          type="checkbox"
          checked={isChosen}
          tabIndex={-1}
          aria-label={`Select: ${card.question}`}
          onClick={choose}
          onChange={() => undefined}
          className="size-5 accent-(--accent)"
        />
      </label>
      <Link
        ref={link}
        href={paths.card(card.id)}
        data-row={place}
        tabIndex={isPresent ? 0 : -1}
        onFocus={() => props.onArrive(place)}
        onClick={props.onOpen}
        className="grid min-w-0 flex-1 content-center gap-x-5 pr-3 pl-1.5 -outline-offset-3 hover:bg-sunk md:grid-cols-[minmax(0,1fr)_9rem_7.5rem_6.5rem_2.5rem] md:items-center md:content-stretch lg:grid-cols-[minmax(0,1fr)_11rem_8rem_7rem_2.5rem]"
      >
        <span className="flex min-w-0 gap-2">
          <span className="truncate font-medium">{card.question}</span>
          {/* The labels of one figure all ask the same. */}
          {card.kind === "label" && <span className="max-w-1/2 shrink-0 truncate">{card.answer}</span>}
        </span>
        <span className="flex min-w-0 gap-x-2 text-sm text-quiet md:contents">
          <span className="truncate">{card.chapterTitle}</span>
          <span className="shrink-0 md:truncate">{stateOf(track, today)}</span>
          <span className="shrink-0 md:truncate">{due}</span>
          <Marks {...track.status} />
        </span>
      </Link>
    </li>
  );
}

function Marks({ flag, marked }: CardFacts["track"]["status"]) {
  return (
    <span className="flex items-center gap-1 text-ink">
      {flag !== 0 && (
        <span className={flagColours[flag]}>
          <Icon shape={shapes.flag} size={16} />
          <span className="sr-only">{flagNames[flag]} flag</span>
        </span>
      )}
      {marked && (
        <>
          <Icon shape={shapes.star} size={16} />
          <span className="sr-only">Marked</span>
        </>
      )}
    </span>
  );
}
