/** A Storage in memory that can be full, forbidden or watched. */
export class FakeStorage implements Storage {
  readonly map = new Map<string, string>();
  /** Characters that fit, keys and values together. */
  room = Number.POSITIVE_INFINITY;
  /** Fails this many writes from now, then works again; a crash is a write that never returned. */
  failures = 0;
  /** Changes that still succeed; then every one throws, as when the page is killed. */
  lives = Number.POSITIVE_INFINITY;
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
  private live(): void {
    if (this.lives <= 0) throw new Error("killed");
    this.lives -= 1;
  }
  setItem(key: string, value: string): void {
    this.live();
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
    this.live();
    this.map.delete(key);
  }
  clear(): void {
    this.map.clear();
  }
}
