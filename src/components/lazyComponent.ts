/** A component in a file of its own. Every component that is loaded later goes through this. */
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** If the file can't be had, the app reloads (`reloadOnMissingCode`). Where that is of no use, `Fallback` stands in its place. */
export const lazyComponent = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Fallback: ComponentType<Props> = () => null,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => ({ default: await load().catch(() => Fallback) }));
