/** Formats dates and sizes in bytes for display. */
import type { EpochMs } from "../../../domain/time";
import { formatCount } from "../../shared/format";

/** `3 March 2026`, in local time. */
export const formatDate = (timestamp: EpochMs): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(timestamp);

/** `812 bytes`, `31 kB`, `1.4 MB`, `12 GB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1e3) return formatCount(bytes, "byte");
  if (bytes < 1e6) return `${formatCoarsely(bytes / 1e3)} kB`;
  return bytes < 1e9 ? `${formatCoarsely(bytes / 1e6)} MB` : `${formatCoarsely(bytes / 1e9)} GB`;
}

const formatCoarsely = (count: number): string =>
  count < 10 ? count.toFixed(1).replace(/\.0$/, "") : String(Math.round(count));
