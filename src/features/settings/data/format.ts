/** Formats dates and sizes in bytes for display. */
import type { EpochMs } from "../../../domain/time";

/** `3 March 2026`, in local time. */
export const formatDate = (timestamp: EpochMs): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(timestamp);

/** Bytes: `812 bytes`, `31 kB`, `1.4 MB`, `12 GB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  const [unit, unitBytes] = bytes < 1e6 ? ["kB", 1e3] : bytes < 1e9 ? ["MB", 1e6] : ["GB", 1e9];
  const count = bytes / unitBytes;
  return `${count < 10 ? count.toFixed(1).replace(/\.0$/, "") : Math.round(count)} ${unit}`;
}
