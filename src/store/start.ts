/** Opens the saves. The world comes in here, once. */
import { hearSettings, startSettings, useSettings } from "./settings";
import { followRules, rulesNow, startStudy, useStudy } from "./study";
import { nowSaving } from "./saving";
import type { JournalWorld, World } from "./world";

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
  if (world.journal) void startJournal(world.writer, world.journal);
}

/**
 * The journal comes after the first paint, in a file of its own; until then events wait in memory. Where there is none yet,
 * it comes when there is something to put in it.
 */
async function startJournal(writer: string, journal: JournalWorld): Promise<void> {
  if (await journal.isNew()) await somethingDone();
  nowSaving({ journal: "opening" });
  await journal.rest(100);
  while (true) {
    const loaded = await journal.load().catch(() => undefined);
    if (loaded) return loaded.keepJournal(writer, journal);
    nowSaving({ journal: "refused", why: "its code could not be fetched; it is tried again" });
    await journal.rest(30_000);
  }
}

const somethingDone = (): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (useStudy.getState().study.log.length > 0) resolve();
    };
    useStudy.subscribe(look);
    look();
  });
