/** What the store needs of the world, handed in once at the start so that tests can hand in another. */
import type { Writer } from "../domain/log";

export type World = {
  /** Undefined where the browser forbids it. */
  readonly storage: Storage | undefined;
  /** A name for this tab that no other has or had. */
  readonly writer: Writer;
  /** Minutes east of UTC at an instant (epoch milliseconds). */
  readonly offset: (at: number) => number;
  /** Calls back with what other tabs write. */
  readonly listen: (heard: (key: string, value: string) => void) => void;
  /** Runs work when nobody waits for anything. */
  readonly later: (work: () => void) => void;
  /** Runs work while no other tab runs its own; a Web Lock. Without one, two tabs may do the same work twice. */
  readonly alone?: (work: () => void) => Promise<unknown>;
};
