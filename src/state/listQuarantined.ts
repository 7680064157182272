/** The quarantined texts of localStorage, for a download in Settings. Those of IndexedDB are in the save status. */
import { type QuarantinedText, listQuarantinedTexts } from "../storage/quarantine";
import type { Stores } from "./stores";

export const listQuarantined = async ({ platform }: Stores): Promise<readonly QuarantinedText[]> =>
  platform.storage ? listQuarantinedTexts(platform.storage) : [];
