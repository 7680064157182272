/** Parses an untrusted backup file. */
import { msPerDay } from "../../domain/time";
import { type Event, type EventMeta } from "../../domain/events/event";
import { toSeqRanges } from "../../domain/events/seqRange";
import * as v from "valibot";
import type { Settings } from "../../domain/settings";
import { parseSettings } from "../settings/settingsSchema";
import { backupVersion } from "./encodeBackup";
import { parseStoredEvent } from "./parseStoredEvent";

export type Backup = { readonly events: readonly Event[]; readonly settings: Settings | undefined };

export type BackupProblem =
  | { readonly type: "unreadable" | "tooLarge" | "notJson" | "newerVersion" | "notBackup" | "tooManyRanges" }
  /** `entry` counts from 1. */
  | { readonly type: "invalidEvent"; readonly entry: number };

type Refusal = { readonly type: "refused"; readonly problem: BackupProblem };

/** Characters, or bytes. Ten years of many reviews are about 40 million. */
export const maxBackupSize = 64_000_000;

/** Each tab writes one range of sequence numbers; more ranges than this can't come from normal use. */
const maxSeqRanges = 50_000;

/** A newer version may contain anything else. */
const signatureSchema = v.object({ app: v.literal("retrain"), backup: v.number() });
const contentSchema = v.object({ events: v.array(v.unknown()), settings: v.optional(v.unknown()) });

export async function readBackupText(
  file: Blob,
): Promise<{ readonly type: "read"; readonly text: string } | Refusal> {
  if (file.size > maxBackupSize) return refuse({ type: "tooLarge" });
  try {
    return { type: "read", text: await file.text() };
  } catch {
    return refuse({ type: "unreadable" });
  }
}

export function parseBackup(text: string): { readonly type: "parsed"; readonly backup: Backup } | Refusal {
  if (text.length > maxBackupSize) return refuse({ type: "tooLarge" });
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse({ type: "notJson" });
  }
  const signature = v.safeParse(signatureSchema, file);
  if (signature.success && signature.output.backup > backupVersion) return refuse({ type: "newerVersion" });
  const content = v.safeParse(contentSchema, file);
  if (!signature.success || !content.success) return refuse({ type: "notBackup" });
  const events: Event[] = [];
  for (const [i, value] of content.output.events.entries()) {
    const event = parseStoredEvent(value);
    if (!event || !isDayPlausible(event)) return refuse({ type: "invalidEvent", entry: i + 1 });
    events.push(event);
  }
  if (toSeqRanges(events).length > maxSeqRanges) return refuse({ type: "tooManyRanges" });
  return { type: "parsed", backup: { events, settings: parseSettings(content.output.settings) } };
}

const refuse = (problem: BackupProblem): Refusal => ({ type: "refused", problem });

/** Whether the day matches the timestamp: within two days, which allows for any time zone and day start. */
const isDayPlausible = ({ day, timestamp }: EventMeta): boolean =>
  Math.abs(day - Math.floor(timestamp / msPerDay)) <= 2;
