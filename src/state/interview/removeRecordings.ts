/** Deletes all recordings, unless one is running in any tab: without its first part the rest can't be played. */
import { holdLock } from "../holdLock";
import type { Stores } from "../stores";

const recordingLock = "retrain.recording";

/** Keeps all recordings in all tabs, until the returned function is called. */
export const keepRecordings = ({ platform }: Stores): (() => Promise<void>) =>
  holdLock(platform, recordingLock);

/** Returns false, and deletes nothing, while a recording is running. Rejects if the answer storage can't be opened. */
export async function removeRecordings({ platform, openAnswerStorage }: Stores): Promise<boolean> {
  const answers = await openAnswerStorage();
  let hasRemoved = false;
  const remove = async () => {
    await answers.removeRecordings();
    hasRemoved = true;
  };
  if (platform.requestLock)
    await platform.requestLock(recordingLock, { ifAvailable: true }, (lock) => (lock ? remove() : undefined));
  else await remove();
  return hasRemoved;
}
