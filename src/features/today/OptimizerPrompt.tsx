/** Shown once there are enough reviews to optimize the FSRS parameters, and again when there are twice as many. */
import { useEffect, useState } from "react";
import { Link } from "react-router";
import type { Study } from "../../domain/study/study";
import { whenIdle } from "../../browser/idle";
import { mayBeTimeToOptimize, checkReadiness } from "../../state/optimizer/runOptimizer";
import { useSettings } from "../../state/StoresContext";
import { paths } from "../shared/paths";
import { formatCount } from "../shared/format";

export function OptimizerPrompt({ study }: { readonly study: Study }) {
  const lastReviewCount = useSettings((state) => state.settings.optimization?.reviewCount);
  const [reviews, setReviews] = useState<number>();
  useEffect(() => {
    if (!mayBeTimeToOptimize(study, lastReviewCount)) return;
    let isActive = true;
    const check = async () => {
      // Nobody waits for it, and reading a long log takes a while.
      await whenIdle();
      const readinessNow = isActive ? checkReadiness(study, lastReviewCount) : undefined;
      if (readinessNow?.isTime) setReviews(readinessNow.reviews);
    };
    void check();
    return () => {
      isActive = false;
    };
  }, [study, lastReviewCount]);
  if (reviews === undefined) return null;
  return (
    <p>
      You have {formatCount(reviews, "review")}: enough to{" "}
      <Link className="textual" to={paths.settings}>
        fit the schedule
      </Link>{" "}
      to your memory.
    </p>
  );
}
