/** Replays the card states after a change of the scheduling settings. */
import { withCardStates } from "../../domain/study/study";
import type { Stores } from "../stores";
import { replayInSlices } from "./replayInSlices";

/** The returned function replays the log if the settings' scheduling differs from the one that the card states were replayed with. */
export function createScheduleUpdater({ platform, settings, study }: Stores): () => void {
  let cancel: () => void = () => undefined;
  const update = () => {
    cancel();
    const { scheduling } = settings.getState().settings;
    const before = study.getState();
    if (JSON.stringify(scheduling) === JSON.stringify(before.replayOptions.scheduling)) return;
    const options = { ...before.replayOptions, scheduling };
    cancel = replayInSlices(platform, before.study, options, (cardStates) => {
      const current = study.getState();
      // The cards were renamed meanwhile, which moves their events.
      if (current.replayOptions.aliases !== options.aliases) return update();
      study.setState({
        replayOptions: options,
        study: withCardStates(current.study, before.study, cardStates, options),
      });
    });
  };
  return update;
}
