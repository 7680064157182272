/** The guide covers what the original promised: each line of its contents, each system it names, and the counts we hold ourselves to. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Deck } from "../../src/domain/deck";
import { plain, plainBlocks, questionOf } from "../../src/domain/words";
import { statsOf } from "../../src/compiler/stats";
import { llmTopics } from "./llmTopics";

const folder = resolve(import.meta.dirname, "../../data/decks");
const decks: readonly Deck[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json") && name !== "index.json")
  .toSorted()
  .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));

/** The contents of the original guide, line by line, and the section that answers to each. */
const contents: readonly (readonly [line: string, chapter: string, section: RegExp])[] = [
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

const systems: readonly (readonly [name: string, pattern: RegExp])[] = [
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

const cardTextOf = ({ cards }: Deck): readonly string[] =>
  cards.map(
    (card) =>
      `${questionOf(card)} ${"back" in card ? plainBlocks(card.back) : "items" in card ? card.items.map(plain).join(" ") : ""}`,
  );
const questionTextOf = ({ questions }: Deck): readonly string[] =>
  questions.map(({ ask, points, answer, followUps }) =>
    [
      plain(ask),
      ...points.flatMap(({ says, phrasings }) => [plain(says), ...phrasings]),
      ...followUps.map(plain),
      plainBlocks(answer),
    ].join(" "),
  );
const cardText = decks.flatMap(cardTextOf);
const questionText = decks.flatMap(questionTextOf);

describe("the contents of the original", () => {
  it.each(contents)("%s", (_, chapter, section) => {
    const deck = decks.find((each) => each.chapter === chapter);
    const found = deck?.sections.filter(({ title }) => section.test(plain(title))) ?? [];
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
  it.each(systems)("%s is on a card and in an interview question", (_, pattern) => {
    expect(cardText.some((text) => pattern.test(text))).toBe(true);
    expect(questionText.some((text) => pattern.test(text))).toBe(true);
  });
});

describe("operating LLM applications", () => {
  const chapter = decks.filter((deck) => deck.chapter === "llmops");

  it.each(llmTopics)("%s is on a card and in an interview question of the chapter", (_, pattern) => {
    expect(chapter.flatMap(cardTextOf).some((text) => pattern.test(text))).toBe(true);
    expect(chapter.flatMap(questionTextOf).some((text) => pattern.test(text))).toBe(true);
  });

  it("has a bridge from data engineering, on cards and in questions", () => {
    expect(chapter.some(({ cards }) => cards.some(({ section }) => section === "bridge"))).toBe(true);
    const tags = chapter.flatMap(({ questions }) => questions.flatMap((question) => question.tags ?? []));
    expect(tags).toContain("bridge");
  });

  it("is at least what was promised", () => {
    const stats = statsOf(chapter);
    expect(stats.cards.total).toBeGreaterThanOrEqual(90);
    expect(stats.questions.total).toBeGreaterThanOrEqual(26);
    expect(stats.questions.design).toBeGreaterThanOrEqual(3);
    expect(stats.questions.incident).toBeGreaterThanOrEqual(3);
    expect(stats.figures).toBeGreaterThanOrEqual(3);
    expect(stats.sources).toBeGreaterThanOrEqual(35);
  });
});

describe("the size of the guide", () => {
  const stats = statsOf(decks);
  const questions = decks.flatMap((deck) => deck.questions);

  it("is at least what was promised", () => {
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

  it("tells a behavioural question as situation, task, action and result", () => {
    for (const { id, points } of questions.filter(({ round }) => round === "behavioural")) {
      const told = points.map(({ dimension }) => dimension);
      for (const part of ["situation", "task", "action", "result"] as const) expect(told, id).toContain(part);
    }
  });
});
