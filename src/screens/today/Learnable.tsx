/** Said once there is enough to learn a person's own parameters from, and again when there is twice as much. */
import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { Study } from "../../domain/study";
import { idle } from "../../store/idle";
import { mayBeReady, readiness } from "../../store/optimiser";
import { paths } from "../paths";
import { countOf } from "../spell";

export function Learnable({ study }: { readonly study: Study }) {
  const [reviews, setReviews] = useState<number>();
  useEffect(() => {
    if (!mayBeReady(study)) return;
    let isHere = true;
    const look = async () => {
      // Nobody waits for it, and a long log takes a while to read.
      await idle();
      const found = isHere ? readiness(study) : undefined;
      if (found?.isTime) setReviews(found.reviews);
    };
    void look();
    return () => {
      isHere = false;
    };
  }, [study]);
  if (reviews === undefined) return null;
  return (
    <p className="mt-4 text-sm text-quiet">
      There are {countOf(reviews, "review")} of yours now: enough to{" "}
      <Link className="textual" href={paths.settings}>
        learn how your memory works
      </Link>
      .
    </p>
  );
}
