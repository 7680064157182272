/** Backups on the device itself, one a day at most and fewer the older they are: against mistakes, not against a lost device. */
import { type Day, dayOf } from "../../domain/day";
import { keptDays } from "../../domain/rotation";
import { backupOf } from "./backup";
import { type Snapshot, inKept } from "./keptDatabase";
import { calendarNow, useStudy } from "../study";

export type Listed = Pick<Snapshot, "day" | "at" | "events"> & { readonly size: number };

/** Takes the day's snapshot, if there is none yet and anything to keep, and thins out the older ones. Rejects where there is no room. */
export async function takeSnapshot(at: number): Promise<void> {
  const day = dayOf(at, calendarNow());
  const { length } = useStudy.getState().study.log;
  if (length === 0 || (await inKept((database) => database.getKey("snapshots", day))) !== undefined) return;
  const bytes = await packed(backupOf(at).text);
  await inKept(async (database) => {
    const tx = database.transaction("snapshots", "readwrite");
    const replace = async () => {
      // The new one is there before an old one goes, or neither happens.
      await tx.store.put({ day, at, events: length, bytes });
      const days = await tx.store.getAllKeys();
      const kept = new Set(keptDays(days));
      await Promise.all(days.filter((each) => !kept.has(each)).map((each) => tx.store.delete(each)));
    };
    await Promise.all([replace(), tx.done]);
  });
}

/** Newest first. */
export async function listSnapshots(): Promise<readonly Listed[]> {
  const all = await inKept((database) => database.getAll("snapshots"));
  return all
    .map(({ day, at, events, bytes }) => ({ day, at, events, size: bytes.byteLength }))
    .sort((a, b) => b.day - a.day);
}

/** The backup file that was taken on a day; undefined if it has been thinned out since. */
export async function snapshotText(day: Day): Promise<string | undefined> {
  const found = await inKept((database) => database.get("snapshots", day));
  return found && unpacked(found.bytes);
}

async function packed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const plain = new Blob([text]);
  if (typeof CompressionStream === "undefined") return new Uint8Array(await plain.arrayBuffer());
  return bytesOf(plain.stream().pipeThrough(new CompressionStream("gzip")));
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isPacked) return new TextDecoder().decode(bytes);
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new TextDecoder().decode(await bytesOf(plain));
}

const bytesOf = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(stream).arrayBuffer());
