/**
 * Lets the bundler drop the parts of react-router that the app doesn't use, such as its `Form`: marks calls of `forwardRef` and
 * `createContext` as pure, and removes each component's `displayName`, which only developer tools read.
 */
import type { Plugin } from "vite";

export const pureRouterComponents: Plugin = {
  name: "pure-router-components",
  apply: "build",
  transform: {
    filter: { id: /node_modules\/react-router\// },
    handler: (code) => ({
      code: code
        .replace(/^\w+\.displayName = ".*";$/gm, "")
        .replace(
          /^(var \w+ = )(?=React\d*\.(?:forwardRef|createContext|memo|createElement)\()/gm,
          "$1/* @__PURE__ */ ",
        ),
      map: null,
    }),
  },
};
