/** Entry point: mounts the app into #root. */
import { mount } from "./app/mount";
import "./main.css";

const root = document.getElementById("root");
if (root) void mount(root);
