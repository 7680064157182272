/** Anki's plain-text export, and tables of questions and answers with separators. */
import { describe, expect, it } from "vitest";
import { compileImported, compileImportedCards } from "../../../fixtures/compiler/compileText";

const cards = ["What is a pod? | The smallest unit.", "Node | A machine"];

describe("fronts and backs on lines", () => {
  it.each([
    ["with tabs", "What is a pod?\tThe smallest unit.\nNode\tA machine\n"],
    ["with a header", "#separator:tab\n#html:true\nWhat is a pod?\tThe smallest unit.\nNode\tA machine"],
    [
      "with semicolons",
      "#separator:Semicolon\n#html:false\nWhat is a pod?;The smallest unit.\nNode;A machine",
    ],
    ["with commas", '#separator:Comma\n"What is a pod?",The smallest unit.\nNode,A machine'],
    ["below names", "front\tback\nWhat is a pod?\tThe smallest unit.\nNode\tA machine"],
    ["as CSV", '"question","answer"\n"What is a pod?","The smallest unit."\nNode,A machine'],
    [
      "with columns that are no fields",
      "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\na\tBasic\tK8s\tWhat is a pod?\tThe smallest unit.\tk8s core\nb\tBasic\tK8s\tNode\tA machine\t",
    ],
    [
      "with named columns",
      "#separator:tab\n#columns:Front\tBack\tTags\nWhat is a pod?\tThe smallest unit.\tk8s\nNode\tA machine\tk8s",
    ],
  ])("%s", (_, text) => {
    expect(compileImportedCards(text)).toEqual(cards);
  });

  it("need no header, also for semicolons and tags", () => {
    const terms = ["Alias", "Batch", "Bias", "Broker", "Cell"];
    expect(compileImportedCards(terms.map((term) => `${term};It is small;a b`).join("\n"))).toEqual(
      terms.map((term) => `${term} | It is small`),
    );
  });

  it("hold HTML", () => {
    const text =
      "#separator:tab\n#html:true\nWhat is a <b>pod</b>?\tThe<br>smallest&nbsp;unit.<br>\nWhat are its parts?\t<ul><li>One</li><li>Two</li></ul>";
    expect(compileImportedCards(text)).toEqual([
      "What is a pod? | The smallest\u00A0unit.",
      "What are its parts? | One Two",
    ]);
    expect(compileImportedCards("#separator:tab\n#html:false\nWhat is <b>?\tA tag & more")).toEqual([
      "What is <b>? | A tag & more",
    ]);
  });

  it("hold more fields, quotes, line ends and clozes", () => {
    expect(compileImportedCards('#separator:tab\nPod\t"a ""small""\nunit"\tin Kubernetes')).toEqual([
      'Pod | a "small" unit in Kubernetes',
    ]);
    expect(compileImportedCards("#separator:tab\n{{c1::Paris}} is a capital.\t")).toEqual([
      "… is a capital. | Paris is a capital.",
    ]);
  });

  it("keep their line numbers", () => {
    const { diagnostics } = compileImported('#separator:tab\nPod\t"a\nb"\nNode\t<img src="x.png">\n');
    expect(diagnostics.find(({ message }) => /picture/.test(message))?.line).toBe(4);
  });
});

it.each([
  ["bullets", "-\tOne\n-\tTwo"],
  ["prose with a tab", "# Notes\n\nOne\ttwo"],
  ["code", "\tif a:\n\t\tb"],
])("is no export: %s", (_, text) => {
  expect(compileImportedCards(text)).toEqual([]);
});
