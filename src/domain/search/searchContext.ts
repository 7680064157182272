/** What a search needs to know beside the query. */
import type { CardId } from "../ids";
import type { Grade } from "../scheduling/memory";
import type { Settings } from "../settings";
import type { CardState } from "../study/cardState";
import type { Day, EpochMs } from "../time";
import type { SearchableCard } from "./searchableCard";
import type { WordSearchResult } from "./textIndex";

export type CardWithState = { readonly card: SearchableCard; readonly cardState: CardState };

export type SearchContext = {
  readonly settings: Settings;
  readonly now: EpochMs;
  readonly today: Day;
  readonly find: (word: string) => WordSearchResult;
  /** Cards that were graded after a day, with this grade or with any. */
  readonly gradedAfter: (day: Day, grade?: Grade) => ReadonlySet<CardId>;
};
