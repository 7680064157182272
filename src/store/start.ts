/** Opens the saves. The world comes in here, once. */
import { hearSettings, startSettings, useSettings } from "./settings";
import { followRules, rulesNow, startStudy } from "./study";
import type { World } from "./world";

export function startStore(world: World): void {
  startSettings(world.storage);
  startStudy(world);
  world.listen(hearSettings);
  let { scheduling } = useSettings.getState().settings;
  useSettings.subscribe(({ settings }) => {
    if (settings.scheduling === scheduling) return;
    ({ scheduling } = settings);
    followRules(rulesNow());
  });
}
