/** What a speech recogniser would not expect: the guide's names, and terms of the field that look like common words. */
import type { Question } from "../../domain/deck";
import { namesIn } from "../../domain/interview/names";

/** More would make it hear them everywhere. */
const most = 100;

const terms: readonly string[] = [
  "Seldon Core",
  "Prometheus",
  "Grafana",
  "Airflow",
  "Dagster",
  "Prefect",
  "Databricks",
  "Unity Catalog",
  "Vertex AI",
  "feature store",
  "point-in-time join",
  "training-serving skew",
  "concept drift",
  "covariate shift",
  "population stability index",
  "Kolmogorov-Smirnov",
  "Wasserstein",
  "champion and challenger",
  "shadow deployment",
  "canary",
  "backfill",
  "idempotent",
];

export const phrasesOf = (questions: Iterable<Question>): readonly string[] => [
  ...new Set([...terms, ...namesIn(questions, most)]),
];
