/** RemNote's arrows, and other arrows. */
import { describe, expect, it } from "vitest";
import { compileImportedCards } from "../../../fixtures/compiler/compileText";

const cards = [
  "What is a pod? | The smallest unit",
  "Kubelet | The agent on a node",
  "The agent on a node | Kubelet",
  "Node | A machine",
  "A machine | Node",
  "Parts of the control plane | API server etcd",
];

describe("RemNote's cards", () => {
  it.each([
    [
      "under bullets",
      "- What is a pod? >> The smallest unit\n- Kubelet <> The agent on a node\n- Node :: A machine\n- Parts of the control plane >>>\n    - API server\n    - etcd",
    ],
    [
      "under nested bullets",
      "- Kubernetes\n  - The smallest unit << What is a pod?\n  - Kubelet <> The agent on a node\n    - Node :: A machine\n  - Parts of the control plane >>1.\n    - API server\n    - etcd",
    ],
    [
      "in paragraphs",
      "What is a pod? >> The smallest unit\nKubelet <> The agent on a node\n\nNode :: A machine\n\nParts of the control plane >>>\n\n- API server\n- etcd",
    ],
  ])("%s", (_, text) => {
    expect(compileImportedCards(`# Kubernetes\n\n${text}`)).toEqual(cards);
  });

  it("are read from its exports", () => {
    const text =
      "- What is a pod?―The smallest unit\n- Parts of the control plane ↓\n    - API server\n    - etcd\n        - What does etcd keep?―The state";
    const [pod, ...more] = compileImportedCards(text);
    expect(pod).toBe(cards[0]);
    expect(more[0]).toContain("Parts of the control plane | API server etcd");
    expect(more).toContain("What does etcd keep? | The state");
  });

  it("may be the only one in a guide", () => {
    expect(compileImportedCards("- Pod >> The smallest unit")).toEqual(["Pod | The smallest unit"]);
    expect(compileImportedCards("What is a pod?>>The smallest unit")).toEqual([cards[0]]);
  });

  it.each([
    "Go to Settings >> Plugins. Then to File >> Save.\n\nClick Help >> About",
    "Write `echo a >> b` or echo it >> ~/.bashrc, and use echo >> a/b",
    "For large samples with n >> p it holds.",
    "| head :: tail -> f head\n\nelse fib (m - 1, (sub m) :: rest)\n\n| x::y::[] -> f x y",
    "Write `x << 2`, `a <> b` or 1 << 3.",
  ])("%s has none", (text) => {
    expect(compileImportedCards(text)).toEqual([]);
  });
});

it.each([
  ["- Clay\n  - _What is a kiln? _―An oven\n  - _Where is it?_―In the yard", "What is a kiln? | An oven"],
  [
    "- Clay\n  - What is a kiln?―A **hot **oven,** not **cold\n  - Where is it?―In the yard",
    "What is a kiln? | A hot oven, not cold",
  ],
])("reads emphasis with spaces inside its signs", (text, card) => {
  expect(compileImportedCards(text)).toContain(card);
});

it("continues the outline after a formula and words on one line", () => {
  const text =
    "- Heat\n  - It is: $$a=b$$ And that is all\n  - What is a kiln?―An oven\n  - So: $$c=d$$\n  - Where is it?―In the yard";
  expect(compileImportedCards(text)).toEqual(["What is a kiln? | An oven", "Where is it? | In the yard"]);
});
