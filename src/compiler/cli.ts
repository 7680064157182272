/** `npm run decks`: compiles the guide to decks. */
import process from "node:process";
import { runCommand } from "./runCommand";

process.exitCode = runCommand(process.argv.slice(2)) ? 0 : 1;
