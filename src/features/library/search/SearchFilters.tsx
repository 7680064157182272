/** Filter buttons, chapter and sort order. Each writes the matching term into the search text. */
import type { DeckIndex } from "../../../domain/deck/deck";
import { addTerm, hasTerm, removeTerms } from "../../../domain/search/query/editQuery";
import { type SortOrder, sortOrders } from "../../../domain/search/sortCards";
import { Select } from "../../../components/fields/Input";

type Props = {
  readonly text: string;
  readonly order: SortOrder;
  readonly deckIndex: DeckIndex | undefined;
  readonly onTextChange: (text: string) => void;
  readonly onOrderChange: (order: SortOrder) => void;
};

/** A filter replaces those that exclude it, listed in `replaces`. */
const filters = [
  { label: "Core", term: "tier:core", replaces: ["tier:standard", "tier:detail"] },
  { label: "Due", term: "is:due", replaces: ["is:new", "is:suspended"] },
  { label: "New", term: "is:new", replaces: ["is:due", "is:learn"] },
  { label: "Learning", term: "is:learn", replaces: ["is:new"] },
  { label: "Suspended", term: "is:suspended", replaces: ["is:due"] },
  { label: "Leeches", term: "is:leech", replaces: [] },
  { label: "Flagged", term: "is:flagged", replaces: [] },
] as const satisfies readonly { label: string; term: string; replaces: readonly string[] }[];

const orderLabels: Readonly<Record<SortOrder, string>> = {
  guide: "Guide order",
  due: "Due first",
  stability: "Least stable first",
  retrievability: "Lowest recall first",
  lapses: "Most lapses first",
  difficulty: "Hardest first",
};

export function SearchFilters({ text, order, deckIndex, onTextChange, onOrderChange }: Props) {
  const isDeckTerm = (term: string) => term.startsWith("deck:");
  const chapter = deckIndex?.chapters.find((each) => hasTerm(text, `deck:${each.chapter}`))?.chapter ?? "";
  const toggleFilter = ({ term, replaces }: (typeof filters)[number]) => {
    const replaced: readonly string[] = replaces;
    const remainingText = removeTerms(text, (each) => each === term || replaced.includes(each));
    onTextChange(hasTerm(text, term) ? remainingText : addTerm(remainingText, term));
  };
  const setChapter = (chapterId: string) => {
    const remainingText = removeTerms(text, isDeckTerm);
    onTextChange(chapterId === "" ? remainingText : addTerm(remainingText, `deck:${chapterId}`));
  };
  const chipClassName =
    "min-h-11 shrink-0 rounded-xl border border-line bg-surface px-3.5 py-1.5 font-medium hover:border-edge aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-strong";
  return (
    <div className="@container mt-2">
      <div className="flex flex-col gap-2 text-[0.9375rem] @5xl:flex-row @5xl:items-center">
        <div
          role="group"
          aria-label="Show only"
          className="-mx-5 flex gap-2 overflow-x-auto px-5 py-1 md:mx-0 md:flex-wrap md:overflow-visible md:px-0 md:py-0"
        >
          {filters.map((filter) => (
            <button
              key={filter.term}
              type="button"
              aria-pressed={hasTerm(text, filter.term)}
              onClick={() => toggleFilter(filter)}
              className={chipClassName}
            >
              {filter.label}
            </button>
          ))}
        </div>
        <div className="flex w-full gap-2 @5xl:ml-auto @5xl:w-auto">
          <Select
            aria-label="Chapter"
            value={chapter}
            onChange={(event) => setChapter(event.target.value)}
            className="min-w-0 flex-1 @5xl:max-w-56"
          >
            <option value="">All chapters</option>
            {deckIndex?.chapters.map((each) => (
              <option key={each.chapter} value={each.chapter}>
                {each.title}
              </option>
            ))}
          </Select>
          <Select
            aria-label="Order"
            value={order}
            onChange={(event) =>
              onOrderChange(sortOrders.find((each) => each === event.target.value) ?? "guide")
            }
            className="min-w-0 flex-1"
          >
            {sortOrders.map((each) => (
              <option key={each} value={each}>
                {orderLabels[each]}
              </option>
            ))}
          </Select>
        </div>
      </div>
    </div>
  );
}
