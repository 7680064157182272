/** Today's list: the cards in the order in which today's minutes are best spent on them, each with its reason. */
import { valueOfCard } from "../states/cardGroups";
import type { Forecast } from "./forecast";
import type { PlanCard } from "../planRequest";
import type { RankedCard } from "../planResult";
import type { PlanningTask } from "../solver/solverProblem";

/** `ranks` by group; `ifStopped` by card. Equally urgent cards stay in the order in which they were given. */
export function rankCards(
  cards: readonly PlanCard[],
  { groups, states, days }: PlanningTask,
  ranks: Float64Array,
  forecasted: Forecast,
  ifStopped: Float64Array,
): readonly RankedCard[] {
  return cards
    .map((card, index) => ({ card, index, rank: valueOfCard(groups, ranks, index, -Infinity) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ card, index, rank }): RankedCard => {
      const state = groups.state[groups.group[index] ?? 0] ?? 0;
      const recallIfStopped = ifStopped[index] ?? 0;
      const seconds = states.seconds[state * days] ?? 0;
      return {
        id: card.id,
        isNew: card.memory === undefined,
        recall: states.recall[state * days] ?? 0,
        gain: rank * seconds,
        seconds,
        recallIfStopped,
        recallSkipped: valueOfCard(groups, forecasted.skipped, index, recallIfStopped),
        recallReviewed: valueOfCard(groups, forecasted.reviewed, index, recallIfStopped),
      };
    });
}
