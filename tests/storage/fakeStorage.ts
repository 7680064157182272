/** A Storage in memory that can be full, forbidden or watched. */
export class FakeStorage implements Storage {
  readonly map = new Map<string, string>();
  /** Characters that fit, keys and values together. */
  quota = Number.POSITIVE_INFINITY;
  /** Fails this many writes from now, then works again; a crash is a write that never returned. */
  failures = 0;
  /** Changes that still succeed; then every one throws, as when the page is killed. */
  changesUntilCrash = Number.POSITIVE_INFINITY;
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
  private countChange(): void {
    if (this.changesUntilCrash <= 0) throw new Error("killed");
    this.changesUntilCrash -= 1;
  }
  setItem(key: string, value: string): void {
    this.countChange();
    const used = [...this.map].reduce((sum, [k, v]) => sum + (k === key ? 0 : k.length + v.length), 0);
    if (this.failures > 0) {
      this.failures -= 1;
      throw new DOMException("planted", "QuotaExceededError");
    }
    if (used + key.length + value.length > this.quota) throw new DOMException("full", "QuotaExceededError");
    this.writes.push({ key, size: key.length + value.length });
    this.map.set(key, value);
  }
  removeItem(key: string): void {
    this.countChange();
    this.map.delete(key);
  }
  clear(): void {
    this.map.clear();
  }
}
