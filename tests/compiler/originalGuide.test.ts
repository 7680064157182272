/** The original guide, if it is beside the project in ../shared/seed, and always one of the same form. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { serializeDeck } from "../../src/compiler/serializeDeck";
import { compileDeck, compileDiagnostics } from "../fixtures/compiler/compileText";

const originalGuide = resolve(import.meta.dirname, "../../../shared/seed/mlops-guide.md");
const tools = [
  "Jenkins",
  "GitHub Actions",
  "GitLab CI/CD",
  "Azure DevOps",
  "Prometheus",
  "Grafana",
  "Seldon Core",
  "WhyLabs",
  "Amazon CloudWatch",
  "Kubeflow",
  "MLflow",
  "Amazon SageMaker Pipelines",
  "Apache Airflow",
  "Dagster",
  "Prefect",
];

/** Written for this test: headings with numbers, a table of contents, rules, a raw picture, tools as linked bullets. */
const similarGuide = `### **Topic**: "Keeping bees in a town"

# Table of Contents:
1. **Beginnings**:
   - [What is a hive ?](#what-is-a-hive-)
   - Bees and wasps.

3. **Tools**:
   - Smokers.

## What is a hive ?
A box in which bees live and keep their honey
, and from which they fly.

<img src="/images/hive.jpg" alt="hive" style="width:50%"/>

## Key Components
### **1. Tools**
- **[Smoker](https://smoker.example/)**: Calms bees with smoke.
- **[Hive tool](https://tool.example/)**: Pries frames apart.

---

#### **Clothes**
- **[Veil](https://veil.example/)**: Keeps bees from the face.

---

These tools last for years.`;

function expectToolCards(text: string, names: readonly string[]): void {
  expect(compileDiagnostics(text).filter((problem) => !problem.includes("warning"))).toEqual([]);
  const deck = compileDeck(text);
  for (const name of names) {
    const sides = deck.cards.filter(
      ({ kind, fact }) =>
        kind === "term" && fact.endsWith(`/${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`),
    );
    expect(
      sides.map(({ id }) => id.split(":").at(-1)),
      name,
    ).toEqual(["meaning", "name"]);
  }
  expect(deck.cards.filter(({ section }) => section.includes("contents"))).toEqual([]);
  expect(serializeDeck(deck)).not.toMatch(/<img|images\//);
}

describe("a guide like the original", () => {
  it("compiles: each tool gives a card both ways, the contents give none, the picture is no error", () => {
    expectToolCards(similarGuide, ["Smoker", "Hive tool", "Veil"]);
  });
});

describe("the original guide (../shared/seed/mlops-guide.md)", () => {
  it("compiles unchanged, each of its fifteen tools both ways", ({ skip }) => {
    skip(!existsSync(originalGuide), "It is missing: only the guide of the same form was compiled.");
    expectToolCards(readFileSync(originalGuide, "utf8"), tools);
  });
});
