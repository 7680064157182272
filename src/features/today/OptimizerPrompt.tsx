/** Shown once there are enough reviews to optimize the FSRS parameters, and again when there are twice as many. */
import { useEffect, useState } from "react";
import { Link } from "react-router";
import type { Study } from "../../domain/study/study";
import { whenIdle } from "../../browser/whenIdle";
import { mayOptimizationBeDue, countOptimizableReviews } from "../../state/optimizer/optimizerActions";
import { useSettings } from "../../state/StoresContext";
import { paths } from "../shared/paths";
import { formatCount } from "../shared/format";

export function OptimizerPrompt({ study }: { readonly study: Study }) {
  const lastReviewCount = useSettings((state) => state.settings.optimization?.reviewCount);
  const [reviewCount, setReviewCount] = useState<number>();
  useEffect(() => {
    if (!mayOptimizationBeDue(study, lastReviewCount)) return;
    let isActive = true;
    const check = async () => {
      // Nobody waits for it, and reading a long log takes a while.
      await whenIdle();
      const result = isActive ? countOptimizableReviews(study, lastReviewCount) : undefined;
      if (result?.isOptimizationDue) setReviewCount(result.reviewCount);
    };
    void check();
    return () => {
      isActive = false;
    };
  }, [study, lastReviewCount]);
  if (reviewCount === undefined) return null;
  return (
    <p>
      You have {formatCount(reviewCount, "review")}: enough to{" "}
      <Link className="textual" to={paths.settings}>
        fit the schedule
      </Link>{" "}
      to your memory.
    </p>
  );
}
