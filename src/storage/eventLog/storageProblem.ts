/** What can be wrong with a stored row. */
import { type Event } from "../../domain/events/event";
import type { Row } from "./rows";

export type StorageProblem =
  /** A newer version wrote it; it stays unchanged. */
  | { readonly type: "newer" }
  /** `readableCount` of its events could be decoded. */
  | { readonly type: "damaged"; readonly row: Row; readonly readableCount: number };

export type ReadResult = { readonly events: readonly Event[]; readonly problem?: StorageProblem };
