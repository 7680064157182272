/** A component in a separate file. Every component that is loaded later uses this. */
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** If the file is missing, the app reloads (`reloadOnMissingCode`). If that doesn't help, `Fallback` is shown. */
export const lazyComponent = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Fallback: ComponentType<Props> = () => null,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => ({ default: await load().catch(() => Fallback) }));
