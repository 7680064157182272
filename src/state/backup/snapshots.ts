/** Backups on the device itself, one a day at most and fewer the older they are: against mistakes, not against a lost device. */
import { type Day, dayOf } from "../../domain/scheduling/calendar";
import { daysToKeep } from "../../storage/backup/snapshotRotation";
import { createBackup } from "./createBackup";
import { type Snapshot, withBackupDatabase } from "../../storage/backup/backupDatabase";
import { getCalendar, useStudy } from "../study";

export type SnapshotSummary = Pick<Snapshot, "day" | "at" | "events"> & { readonly size: number };

/** Takes the day's snapshot, if there is none yet and anything to keep, and thins out the older ones. Rejects where there is no room. */
export async function takeSnapshot(at: number): Promise<void> {
  const day = dayOf(at, getCalendar());
  const { length } = useStudy.getState().study.log;
  if (
    length === 0 ||
    (await withBackupDatabase((database) => database.getKey("snapshots", day))) !== undefined
  )
    return;
  const bytes = await compress(createBackup(at).text);
  await withBackupDatabase(async (database) => {
    const tx = database.transaction("snapshots", "readwrite");
    const replace = async () => {
      // The new one is there before an old one goes, or neither happens.
      await tx.store.put({ day, at, events: length, bytes });
      const days = await tx.store.getAllKeys();
      const remaining = new Set(daysToKeep(days));
      await Promise.all(days.filter((each) => !remaining.has(each)).map((each) => tx.store.delete(each)));
    };
    await Promise.all([replace(), tx.done]);
  });
}

/** Newest first. */
export async function listSnapshots(): Promise<readonly SnapshotSummary[]> {
  const all = await withBackupDatabase((database) => database.getAll("snapshots"));
  return all
    .map(({ day, at, events, bytes }) => ({ day, at, events, size: bytes.byteLength }))
    .sort((a, b) => b.day - a.day);
}

/** The backup file that was taken on a day; undefined if it has been thinned out since. */
export async function readSnapshot(day: Day): Promise<string | undefined> {
  const snapshot = await withBackupDatabase((database) => database.get("snapshots", day));
  return snapshot && decompress(snapshot.bytes);
}

async function compress(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const plain = new Blob([text]);
  if (typeof CompressionStream === "undefined") return new Uint8Array(await plain.arrayBuffer());
  return readBytes(plain.stream().pipeThrough(new CompressionStream("gzip")));
}

async function decompress(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) return new TextDecoder().decode(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new TextDecoder().decode(await readBytes(stream));
}

const readBytes = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(stream).arrayBuffer());
