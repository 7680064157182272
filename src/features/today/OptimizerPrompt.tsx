/** Said once there is enough to learn a person's own parameters from, and again when there is twice as much. */
import { useEffect, useState } from "react";
import { Link } from "react-router";
import type { Study } from "../../domain/study/study";
import { whenIdle } from "../../browser/whenIdle";
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
      // Nobody waits for it, and a long log takes a while to read.
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
      There are {formatCount(reviews, "review")} of yours now: enough to{" "}
      <Link className="textual" to={paths.settings}>
        learn how your memory works
      </Link>
      .
    </p>
  );
}
