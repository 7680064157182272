/** Today: the welcome on a first visit, later the overview. */
import type { ComponentType } from "react";
import { isFirstVisit } from "../../domain/study/isFirstVisit";
import { useSettings, useStudy } from "../../state/StoresContext";
import { FirstVisit } from "./FirstVisit";

/** `Overview` is passed in, because its code is loaded separately: a first visit doesn't need it. */
export function TodayScreen({ Overview }: { readonly Overview: ComponentType }) {
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  return isFirstVisit(study, settings) ? <FirstVisit /> : <Overview />;
}
