/** The most usual searches as buttons, the chapter and the order: they write into the search what one could have typed. */
import type { DeckIndex } from "../../domain/deck";
import { isNarrowedBy, narrowedBy, without } from "../../domain/search/narrow";
import { type Order, orders } from "../../domain/search/order";
import { boxLook } from "../../ui/Field";

type Props = {
  readonly text: string;
  readonly order: Order;
  readonly index: DeckIndex | undefined;
  readonly onChoose: (text: string) => void;
  readonly onSort: (order: Order) => void;
};

/** Of those that can't be true together, one takes the other's place. */
const filters = [
  { name: "Due", term: "is:due", instead: ["is:new", "is:suspended"] },
  { name: "New", term: "is:new", instead: ["is:due", "is:learn"] },
  { name: "Learning", term: "is:learn", instead: ["is:new"] },
  { name: "Suspended", term: "is:suspended", instead: ["is:due"] },
  { name: "Leeches", term: "is:leech", instead: [] },
  { name: "Flagged", term: "is:flagged", instead: [] },
] as const satisfies readonly { name: string; term: string; instead: readonly string[] }[];

const orderNames: Readonly<Record<Order, string>> = {
  guide: "Guide order",
  due: "Due first",
  stability: "Least stable first",
  retrievability: "Most forgotten first",
  lapses: "Most lapses first",
  difficulty: "Hardest first",
};

export function Filters({ text, order, index, onChoose, onSort }: Props) {
  const isDeck = (term: string) => term.startsWith("deck:");
  const chapter = index?.chapters.find((each) => isNarrowedBy(text, `deck:${each.chapter}`))?.chapter ?? "";
  const press = ({ term, instead }: (typeof filters)[number]) => {
    const others: readonly string[] = instead;
    const rest = without(text, (each) => each === term || others.includes(each));
    onChoose(isNarrowedBy(text, term) ? rest : narrowedBy(rest, term));
  };
  const choose = (next: string) => {
    const rest = without(text, isDeck);
    onChoose(next === "" ? rest : narrowedBy(rest, `deck:${next}`));
  };
  const chip =
    "min-h-11 shrink-0 rounded-xl border border-line bg-sheet px-3.5 py-1.5 font-medium hover:border-edge aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-strong";
  return (
    <div className="mt-2 flex flex-col gap-2 text-[0.9375rem] lg:flex-row lg:items-center">
      <div
        role="group"
        aria-label="Show only"
        className="-mx-5 flex gap-2 overflow-x-auto px-5 py-1 md:mx-0 md:flex-wrap md:overflow-visible md:px-0 md:py-0"
      >
        {filters.map((filter) => (
          <button
            key={filter.term}
            type="button"
            aria-pressed={isNarrowedBy(text, filter.term)}
            onClick={() => press(filter)}
            className={chip}
          >
            {filter.name}
          </button>
        ))}
      </div>
      <div className="flex w-full gap-2 lg:ml-auto lg:w-auto">
        <select
          aria-label="Chapter"
          value={chapter}
          onChange={(event) => choose(event.target.value)}
          className={`${boxLook} min-w-0 flex-1 lg:max-w-56`}
        >
          <option value="">All chapters</option>
          {index?.chapters.map((each) => (
            <option key={each.chapter} value={each.chapter}>
              {each.title}
            </option>
          ))}
        </select>
        <select
          aria-label="Order"
          value={order}
          onChange={(event) => onSort(orders.find((each) => each === event.target.value) ?? "guide")}
          className={`${boxLook} min-w-0 flex-1`}
        >
          {orders.map((each) => (
            <option key={each} value={each}>
              {orderNames[each]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
