/** Said once there is enough to learn a person's own parameters from, and again when there is twice as much. */
import { useMemo } from "react";
import { Link } from "wouter";
import type { Study } from "../../domain/study";
import { readiness } from "../../store/optimiser";
import { paths } from "../paths";

export function Learnable({ study }: { readonly study: Study }) {
  const { reviews, isTime } = useMemo(() => readiness(study), [study]);
  if (!isTime) return null;
  return (
    <p className="mt-4 text-sm text-quiet">
      There are {reviews} reviews of yours now: enough to{" "}
      <Link className="textual" href={paths.settings}>
        learn how your memory works
      </Link>
      .
    </p>
  );
}
