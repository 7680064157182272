/** A Storage in memory with a quota, failures and a list of writes. */
export class FakeStorage implements Storage {
  readonly map = new Map<string, string>();
  /** In characters of keys and values. */
  quota = Number.POSITIVE_INFINITY;
  /** The next writes that fail; then writes succeed again. */
  failures = 0;
  /** After this number of changes each one throws, as if the page were killed. */
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
      throw new DOMException("injected", "QuotaExceededError");
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
