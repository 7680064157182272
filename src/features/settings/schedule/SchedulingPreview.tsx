/** Shows what a change of the scheduling options would do, from `previewScheduling`. */
import { useEffect, useState } from "react";
import type { SchedulingOptions } from "../../../domain/scheduling/schedulingOptions";
import { dayOf } from "../../../domain/scheduling/calendar";
import { buildDailyQueue } from "../../../domain/study/buildDailyQueue";
import {
  type SchedulingEffect,
  countAllDue,
  previewScheduling,
} from "../../../state/study/previewScheduling";
import { useCalendar, useClock, useSettings, useStores, useStudy } from "../../../state/StoresContext";
import { useNow } from "../../../hooks/time/useNow";
import { useCardEntries } from "../../shared/decks/useCardEntries";
import { formatCount, formatNumber } from "../../shared/format";

type Props = { readonly change: Partial<SchedulingOptions> };

export function SchedulingPreview({ change }: Props) {
  const stores = useStores();
  const now = useNow(useClock());
  const calendar = useCalendar();
  const entries = useCardEntries();
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const changeText = JSON.stringify(change);
  const [result, setResult] = useState<SchedulingEffect & { readonly changeText: string }>();
  useEffect(() => {
    if (!entries) return undefined;
    const parsed: Partial<SchedulingOptions> = JSON.parse(changeText);
    return previewScheduling(stores, entries, parsed, (effect) => setResult({ changeText, ...effect }));
  }, [stores, entries, changeText]);
  if (!entries) return null;
  const queue = buildDailyQueue({ entries, study, settings, now, today: dayOf(now, calendar) });
  const before = formatNumber(countAllDue(queue, now));
  if (result?.changeText !== changeText) return `Due today: ${before} → …`;
  const after = formatNumber(result.dueCount);
  const { newLeechCount } = result;
  const leeches =
    newLeechCount > 0 ? ` Newly suspended as leeches: ${formatCount(newLeechCount, "card")}.` : "";
  const isOverLimit = result.dueCount > settings.reviewsPerDay;
  return `Due today: ${before} → ${after}${isOverLimit ? `, with at most ${formatCount(settings.reviewsPerDay, "review")} a day` : ""}.${leeches}`;
}
