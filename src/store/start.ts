/** Opens the saves. The world comes in here, once. */
import { hearSettings, startSettings, useSettings } from "./settings";
import { followRules, rulesNow, startStudy } from "./study";
import type { World } from "./world";

export async function startStore(world: World): Promise<void> {
  await startSettings(world.storage);
  startStudy(world);
  world.listen((key, value) => void hearSettings(key, value));
  let { scheduling } = useSettings.getState().settings;
  useSettings.subscribe(({ settings }) => {
    if (settings.scheduling === scheduling) return;
    ({ scheduling } = settings);
    followRules(rulesNow());
  });
}
