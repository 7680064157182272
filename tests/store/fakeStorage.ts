/** A Storage in memory that can be full, forbidden or watched. */
export class FakeStorage implements Storage {
  readonly map = new Map<string, string>();
  /** Characters that fit, keys and values together. */
  room = Number.POSITIVE_INFINITY;
  /** Fails this many writes from now, then works again; a crash is a write that never returned. */
  failures = 0;
  writes: { readonly key: string; readonly size: number }[] = [];

  get length(): number {
    return this.map.size;
  }
  key(index: number): string | null {
    return [...this.map.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.map.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    const used = [...this.map].reduce((sum, [k, v]) => sum + (k === key ? 0 : k.length + v.length), 0);
    if (this.failures > 0) {
      this.failures -= 1;
      throw new DOMException("planted", "QuotaExceededError");
    }
    if (used + key.length + value.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.writes.push({ key, size: key.length + value.length });
    this.map.set(key, value);
  }
  removeItem(key: string): void {
    this.map.delete(key);
  }
  clear(): void {
    this.map.clear();
  }
}
