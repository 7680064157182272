/** The rendered faces of a card. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, describe, expect, it } from "vitest";
import { Blocks } from "../../src/content/Blocks";
import { CardFace } from "../../src/content/CardFace";
import type { Card } from "../../src/domain/deck/card";
import { questionTextOf } from "../../src/domain/deck/cardText";
import type { Block } from "../../src/domain/deck/content";
import type { Figure } from "../../src/domain/deck/figure";
import type { MathElement } from "../../src/domain/deck/math";

afterEach(cleanup);

const origin = { id: "c/s/x:answer", fact: "c/s/x", section: "s", block: "s.1" };
const says = (text: string): Block => ({ type: "paragraph", text: [text] });

const loop: Figure = {
  id: "loop",
  alt: "Build leads to Deploy, and each deploy to the next build.",
  labels: [{ id: "deploy", text: "Deploy" }],
  drawing: {
    tag: "svg",
    attributes: { viewBox: "0 0 360 100" },
    children: [
      { tag: "title", attributes: {}, children: ["Loop"] },
      { tag: "text", attributes: { x: "10", y: "20", class: "text" }, children: ["Build"] },
      {
        tag: "text",
        attributes: { x: "90", y: "20", class: "text", "data-label": "deploy" },
        children: ["Deploy"],
      },
    ],
  },
};

const show = (card: Card, face: "front" | "back") =>
  render(<CardFace card={card} figures={[loop]} face={face} />);

describe("a cloze", () => {
  const card: Card = {
    ...origin,
    kind: "cloze",
    group: 2,
    text: [
      "Stages gave way to ",
      { type: "cloze", group: 1, children: ["aliases"] },
      " and ",
      { type: "cloze", group: 2, children: [{ type: "strong", children: ["tags"] }] },
      ".",
    ],
  };

  it("hides the words it asks for, and no others", () => {
    const { container } = show(card, "front");
    expect(container.textContent).toContain("aliases");
    expect(container.textContent).not.toContain("tags");
    expect(questionTextOf(card)).toBe("Stages gave way to aliases and ….");
  });

  it("marks them in the answer", () => {
    const { container } = show(card, "back");
    expect(container.querySelector("mark")?.textContent).toBe("tags");
  });

  it("shows its hint in place of the hidden words", () => {
    const hinted: Card = {
      ...origin,
      kind: "cloze",
      group: 1,
      text: [{ type: "cloze", group: 1, hint: "a tool", children: ["MLflow"] }],
    };
    expect(show(hinted, "front").container.textContent).toContain("a tool");
  });
});

describe("a figure's label", () => {
  const card: Card = {
    ...origin,
    kind: "label",
    figure: "loop",
    label: "deploy",
    front: [says("What is hidden?")],
  };

  it("is nowhere on the front: not in the picture, not in its description", () => {
    const { container } = show(card, "front");
    expect(container.textContent).toContain("Build");
    expect(container.innerHTML).not.toMatch(/deploy/i);
  });

  it("is named and marked in the answer", () => {
    const { container } = show(card, "back");
    expect(container.querySelector(".revealed")?.textContent).toBe("Deploy");
    expect(container.querySelector("strong")?.textContent).toBe("Deploy");
  });
});

describe("steps and members", () => {
  it("are asked by their question and answered as a list, ordered where order counts", () => {
    const steps: Card = { ...origin, kind: "order", front: [says("Steps?")], items: [["one"], ["two"]] };
    expect(show(steps, "front").container.textContent).toBe("Steps?");
    const { container } = show(steps, "back");
    expect(container.querySelectorAll("ol > li")).toHaveLength(2);
    const members: Card = { ...steps, kind: "list" };
    expect(show(members, "back").container.querySelectorAll("ul > li")).toHaveLength(2);
  });
});

describe("links", () => {
  const blocks = (href: string): Block[] => [
    { type: "paragraph", text: [{ type: "link", href, children: ["there"] }] },
  ];

  it("to other sites open without an opener", () => {
    render(<Blocks blocks={blocks("https://example.org/")} figures={[]} />);
    const link = screen.getByRole("link", { name: "there" });
    expect(link.getAttribute("rel")).toBe("noopener noreferrer");
    expect(link.getAttribute("target")).toBe("_blank");
  });

  it("into the guide stay in the app", () => {
    render(<Blocks blocks={blocks("/guide/data#drift")} figures={[]} />, { wrapper: MemoryRouter });
    const link = screen.getByRole("link", { name: "there" });
    expect(link.getAttribute("href")).toBe("/guide/data#drift");
    // The router has taken the click, so the browser loads no page.
    expect(fireEvent.click(link)).toBe(false);
  });
});

it("shows a formula as MathML", () => {
  const tree: MathElement = {
    tag: "math",
    attributes: { display: "block" },
    children: [
      {
        tag: "mfrac",
        attributes: {},
        children: [
          { tag: "mn", attributes: {}, children: ["1"] },
          { tag: "mi", attributes: {}, children: ["n"] },
        ],
      },
    ],
  };
  const formula: Block = {
    type: "paragraph",
    text: ["Is ", { type: "math", tex: "\\frac{1}{n}", tree }, "?"],
  };
  const { container } = show({ ...origin, kind: "qa", front: [formula], back: [says("Yes.")] }, "front");
  expect(container.querySelector('math[display="block"] > mfrac')?.children).toHaveLength(2);
});
