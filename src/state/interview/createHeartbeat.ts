/** The heartbeat of an interview round: when it was last on screen, to tell after a crash how long it was open. */
import { type RoundId } from "../../domain/ids";
import type { EpochMs } from "../../domain/time";

export type Heartbeat = {
  /** The round is on screen at this timestamp. Only the latest one is stored. */
  readonly record: (round: RoundId, timestamp: EpochMs) => void;
  /** When the round was last on screen, in any tab; undefined if unknown. */
  readonly lastAt: (round: RoundId) => EpochMs | undefined;
};

const heartbeatKey = "retrain.sign";

export function createHeartbeat(storage: Storage | undefined): Heartbeat {
  let latest: { readonly round: RoundId; readonly timestamp: EpochMs } | undefined;
  return {
    record: (round, timestamp) => {
      latest = { round, timestamp };
      try {
        storage?.setItem(heartbeatKey, `${round} ${timestamp}`);
      } catch {
        // Without room for it, the round's last event tells when it was last open.
      }
    },
    lastAt: (round) => {
      const timestamps = [
        latest?.round === round ? latest.timestamp : undefined,
        readStored(storage, round),
      ].filter((timestamp) => timestamp !== undefined);
      return timestamps.length > 0 ? Math.max(...timestamps) : undefined;
    },
  };
}

/** Another tab may have shown the round later than this one. */
function readStored(storage: Storage | undefined, round: RoundId): EpochMs | undefined {
  try {
    const [storedRound, timestamp] = (storage?.getItem(heartbeatKey) ?? "").split(" ");
    return storedRound === round && Number.isFinite(Number(timestamp)) ? Number(timestamp) : undefined;
  } catch {
    return undefined;
  }
}
