/** Stops the planning, at the person's wish, and lets it begin again. `PlanUpdater` follows. */
import type { Stores } from "../stores";

export function stopPlanning({ plan }: Stores): void {
  plan.setState({ isStopped: true });
}

export function allowPlanning({ plan }: Stores): void {
  if (plan.getState().isStopped === true) plan.setState({ isStopped: false });
}
