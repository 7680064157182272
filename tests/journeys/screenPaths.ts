/** The path of every screen: those without a parameter, and a chapter. */
import { paths } from "../../src/features/shared/paths";

export const screenPaths: readonly string[] = [
  ...Object.values(paths).filter((path) => typeof path === "string"),
  paths.chapter("introduction"),
];
