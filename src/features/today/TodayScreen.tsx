/** Today: on a first visit the welcome; later what is due, what is new, and one button to start. */
import type { ComponentType } from "react";
import { isFirstVisit } from "../../domain/study/firstVisit";
import { useSettings, useStudy } from "../../state/StoresContext";
import { FirstVisit } from "./FirstVisit";

/** `Overview` is in a file of its own: a first visit needs none of it. */
export function TodayScreen({ Overview }: { readonly Overview: ComponentType }) {
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  return isFirstVisit(study, settings) ? <FirstVisit /> : <Overview />;
}
