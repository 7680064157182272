/** The guide covers the original: each line of its contents, each system that it names, and the required counts. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { computeStats } from "../../src/compiler/computeStats";
import { questionTextOf } from "../../src/domain/deck/cardText";
import type { Deck } from "../../src/domain/deck/deck";
import { plainTextOf, plainTextOfBlocks } from "../../src/domain/deck/plainText";
import { llmTopics } from "./llmTopics";
import { platformTopics } from "./platformTopics";

const folder = resolve(import.meta.dirname, "../../data/decks");
const decks: readonly Deck[] = readdirSync(folder)
  .filter((name) => /^\d.*\.json$/.test(name))
  .toSorted()
  .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));

/** The contents of the original guide, line by line, each with the section that covers it. */
const originalContents: readonly (readonly [line: string, chapter: string, section: RegExp])[] = [
  ["What is MLOps ?", "introduction", /what is mlops/i],
  ["Key components: CI/CD pipelines", "introduction", /ci\/cd/i],
  ["Key components: monitoring", "introduction", /monitoring/i],
  ["Key components: automation", "introduction", /automation|training and deployment/i],
  ["Difference between MLOps and DevOps", "introduction", /devops/i],
  ["Popular MLOps tools (Kubeflow, MLflow, SageMaker)", "introduction", /tools|compared/i],
  ["Continuous integration and versioning of models", "cicd", /integration|version/i],
  ["Automating model retraining and deployment", "cicd", /training|retrain|deploy/i],
  ["Handling feature engineering pipelines", "data", /feature/i],
  ["Data drift monitoring and retraining triggers", "data", /drift|retrain|trigger/i],
  [
    "Implementing MLOps on AWS, GCP, or Azure",
    "cloud",
    /^(training|pipelines|registry|serving|monitoring)$/i,
  ],
  ["Leveraging Databricks for scalable ML workflows", "cloud", /databricks/i],
  ["Real-world examples of successful MLOps implementations", "cases", /uber|netflix|airbnb|booking|case/i],
  ["Common pitfalls and solutions", "cases", /pitfall|debt|leak|silent/i],
];

const originalSystems: readonly (readonly [name: string, pattern: RegExp])[] = [
  ...[
    "Jenkins",
    "GitHub Actions",
    "GitLab",
    "Azure DevOps",
    "Prometheus",
    "Grafana",
    "Seldon Core",
    "WhyLabs",
    "CloudWatch",
    "Kubeflow",
    "MLflow",
    "SageMaker Pipelines",
    "Airflow",
    "Dagster",
    "Prefect",
    "Databricks",
    "AWS",
    "Azure",
    "SageMaker",
  ].map((name) => [name, new RegExp(`\\b${name}\\b`)] as const),
  ["GCP", /\bGCP\b|Google Cloud/],
];

const cardTextsOf = ({ cards }: Deck): readonly string[] =>
  cards.map(
    (card) =>
      `${questionTextOf(card)} ${"back" in card ? plainTextOfBlocks(card.back) : "items" in card ? card.items.map(plainTextOf).join(" ") : ""}`,
  );
const interviewTextsOf = ({ questions }: Deck): readonly string[] =>
  questions.map(({ ask, points, answer, followUps }) =>
    [
      plainTextOf(ask),
      ...points.flatMap(({ says, phrasings }) => [plainTextOf(says), ...phrasings]),
      ...followUps.map(plainTextOf),
      plainTextOfBlocks(answer),
    ].join(" "),
  );
const cardText = decks.flatMap(cardTextsOf);
const questionText = decks.flatMap(interviewTextsOf);

describe("the contents of the original", () => {
  it.each(originalContents)("%s", (_, chapter, section) => {
    const deck = decks.find((each) => each.chapter === chapter);
    const found = deck?.sections.filter(({ title }) => section.test(plainTextOf(title))) ?? [];
    const withCards = found.filter(({ id }) => deck?.cards.some((card) => card.section === id));
    expect(withCards.length).toBeGreaterThan(0);
    const ids = new Set(
      deck?.cards.filter((card) => withCards.some(({ id }) => id === card.section)).map(({ id }) => id),
    );
    const asked = decks
      .flatMap(({ questions }) => questions)
      .filter(({ see }) => see.some((id) => ids.has(id)));
    expect(asked.length).toBeGreaterThan(0);
  });
});

describe("the systems that the original names", () => {
  it.each(originalSystems)("%s is on a card and in an interview question", (_, pattern) => {
    expect(cardText.some((text) => pattern.test(text))).toBe(true);
    expect(questionText.some((text) => pattern.test(text))).toBe(true);
  });
});

const topicsByChapter = { platform: platformTopics, llmops: llmTopics };

describe.each(Object.entries(topicsByChapter))("the topics of the chapter %s", (chapter, topics) => {
  const own = decks.filter((deck) => deck.chapter === chapter);
  const cards = own.flatMap(cardTextsOf);
  const asked = own.flatMap(interviewTextsOf);

  it.each(topics)("%s: on a card and in an interview question", (_, pattern) => {
    expect(cards.some((text) => pattern.test(text))).toBe(true);
    expect(asked.some((text) => pattern.test(text))).toBe(true);
  });
});

describe("the size of the guide", () => {
  const stats = computeStats(decks);
  const questions = decks.flatMap((deck) => deck.questions);

  it("is at least the required one", () => {
    expect(stats.words).toBeGreaterThanOrEqual(18_000);
    expect(stats.cards.total).toBeGreaterThanOrEqual(450);
    expect(stats.sources).toBeGreaterThanOrEqual(90);
    expect(stats.figures).toBeGreaterThanOrEqual(10);
    expect(stats.questions.total).toBeGreaterThanOrEqual(140);
    expect(stats.questions.rapid).toBeGreaterThanOrEqual(60);
    expect(stats.questions.concept).toBeGreaterThanOrEqual(40);
    expect(stats.questions.design).toBeGreaterThanOrEqual(14);
    expect(stats.questions.incident).toBeGreaterThanOrEqual(14);
    expect(stats.questions.behavioural).toBeGreaterThanOrEqual(12);
    expect(questions.filter(({ tags }) => tags?.includes("bridge")).length).toBeGreaterThanOrEqual(12);
  });

  it("has a source under every section that teaches", () => {
    const bare = decks.flatMap(({ chapter, sections, cards }) =>
      sections
        .filter(
          ({ id, depth, blocks }) =>
            depth === 2 &&
            cards.some((card) => card.section === id) &&
            !blocks.some(({ type }) => type === "sources"),
        )
        .filter(({ id }) => {
          // A section may leave its sources to its subsections.
          const at = sections.findIndex((section) => section.id === id);
          const next = sections.findIndex((section, i) => i > at && section.depth <= 2);
          return !sections
            .slice(at + 1, next === -1 ? undefined : next)
            .some(({ blocks }) => blocks.some(({ type }) => type === "sources"));
        })
        .map(({ id }) => `${chapter}/${id}`),
    );
    expect(bare).toEqual([]);
  });

  it("has a point for situation, task, action and result in each behavioural question", () => {
    for (const { id, points } of questions.filter(({ round }) => round === "behavioural")) {
      const dimensions = points.map(({ dimension }) => dimension);
      for (const part of ["situation", "task", "action", "result"] as const)
        expect(dimensions, id).toContain(part);
    }
  });
});
