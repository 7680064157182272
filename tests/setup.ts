/** Before every test file: property tests draw the same cases in each run. */
import { configureGlobal } from "fast-check";

configureGlobal({ seed: 20_261_129 });
