/** What a speech recogniser would not expect: the guide's names, and terms of the field that look like common words. */
import type { Question } from "../../../domain/deck/question";
import { findTechnicalNames } from "../../../domain/interview/round/findTechnicalNames";

/** With more phrases it would hear them everywhere. */
const maxPhrases = 100;

const commonTerms: readonly string[] = [
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

export const speechPhrasesFor = (questions: Iterable<Question>): readonly string[] => [
  ...new Set([...commonTerms, ...findTechnicalNames(questions, maxPhrases)]),
];
