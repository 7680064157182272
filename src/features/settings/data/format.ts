/** Formats dates and sizes in bytes for display. */
import type { EpochMs } from "../../../domain/time";

/** `3 March 2026`, in local time. */
export const formatDate = (timestamp: EpochMs): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(timestamp);

const byteUnits = [
  { name: "GB", size: 1e9 },
  { name: "MB", size: 1e6 },
  { name: "kB", size: 1e3 },
] as const;

/** `812 bytes`, `31 kB`, `1.4 MB`, `12 GB`. */
export function formatBytes(bytes: number): string {
  const unit = byteUnits.find(({ size }) => bytes >= size);
  if (!unit) return `${bytes} bytes`;
  const count = bytes / unit.size;
  return `${count < 10 ? count.toFixed(1).replace(/\.0$/, "") : Math.round(count)} ${unit.name}`;
}
