/** A page of React alone with one button: the least that any screen can cost. */
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root) createRoot(root).render(createElement("button", { type: "button" }, "A button"));
