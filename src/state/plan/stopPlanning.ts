/** Stops the planning when the person asks for it, and allows it again. `PlanUpdater` reads this. */
import type { Stores } from "../stores";

export function stopPlanning({ plan }: Stores): void {
  plan.setState({ isStopped: true });
}

export function allowPlanning({ plan }: Stores): void {
  if (plan.getState().isStopped === true) plan.setState({ isStopped: false });
}
