/** Which words before a colon in an imported guide are terms, and which tables give cards. */
import { describe, expect, it } from "vitest";
import { compileImported, compileImportedCards } from "../../fixtures/compiler/compileText";

const frontsOf = (text: string) => compileImportedCards(text).map((card) => card.split(" | ")[0]);

const table = (head: string, ...rows: readonly string[]) =>
  [
    "## Pottery",
    "",
    `| ${head} |`,
    `|${head.replaceAll(/[^|]+/g, "---")}|`,
    ...rows.map((row) => `| ${row} |`),
  ].join("\n");

describe("no term", () => {
  it.each([
    ["an address", "- **Kiln**: files.example.gov/kilns\n- **Glaze**: files.example.gov/glazes"],
    ["a link", "- **Heat of the kiln**: see [the curves](https://example.com/kilns)"],
    ["a lead-in", "- **Kiln**: it has these parts:"],
    ["its own name", "- **Kiln log**: the log of a kiln"],
    ["a promise", "- **Kiln**: to be added"],
    ["a remark after a sign", "- **⚠️**: the kiln is hot inside"],
    ["a comparison", "- **Clay vs glass**: which of the two to fire"],
    ["the value of an example", "- **Glazes**: {ash, salt, lead}"],
    ["a label in another language", "- **단점**: 가마는 아주 뜨겁다"],
    ["a label before a full-width colon", "- **结论**：窑很热。"],
    ["what it can be used for", "- **Fast kilns**: can be used when many bowls wait"],
    ["a place or time", "- **Slow firing**: at each stage"],
    ["advice", "- **Slow firing**: ensure that the kiln warms slowly"],
    ["a reason", "- **Large kilns**: when there is much to fire at once"],
    ["a span of time", "- **30 minutes**: warm the kiln and read the log"],
    ["a sentence without spaces", "- **每一个窑炉都有自己的温度记录仪**: 简单的办法"],
  ])("has %s for its meaning or name", (_, list) => {
    expect(compileImportedCards(`## Pottery\n\n${list}`)).toEqual([]);
  });

  it.each([
    "Use cases",
    "When to fire",
    "Customer stories",
    "Ventajas",
    "优点",
    "Papers",
    "Code walkthrough",
  ])("stands under %s", (title) => {
    expect(
      compileImportedCards(`# Pottery\n\n## ${title}\n\n- **Bowls**: fired once, at a low heat`),
    ).toEqual([]);
  });

  it("is read from a schedule at any depth", () => {
    const text = "# Pottery\n\n## Study schedule\n\n### Firing\n\n- **Bowls**: fired once, at a low heat";
    expect(compileImportedCards(text)).toEqual([]);
  });
});

describe("a list of links", () => {
  it("makes no cards, though its names are bold", () => {
    const list =
      "- **[Kiln book](https://example.com)**: all about kilns\n- **[Glaze](https://example.org)**: a shop for glazes";
    expect(compileImportedCards(`## Pottery\n\n${list}`)).toEqual([]);
  });

  it("isn't a glossary whose links stay within the page", () => {
    expect(frontsOf("## Pottery\n\n- **[Kiln](#kiln)**: an oven that fires clay")).toContain(
      "Pottery: what is Kiln?",
    );
  });
});

describe("the front of a term", () => {
  it("has the heading if it is made of plain words, or is a key or an option", () => {
    expect(frontsOf("## Pottery\n\n- **Bisque Firing 1**: the first time in the oven")).toContain(
      "Pottery: what is Bisque Firing 1?",
    );
    expect(frontsOf("# Pot\n\n## Editor\n\n- `⌘P`: shows all the files")).toContain("Editor: what is ⌘P?");
    expect(frontsOf("# Pot\n\n## pot fire\n\n- `--slow`: warms the oven slowly")).toContain(
      "pot fire: what does --slow mean?",
    );
  });

  it.each(["HashMap", "S3", "fire()", "node.js"])("is %s alone", (name) => {
    expect(frontsOf(`## Pottery\n\n- **${name}**: keeps what was fired`)[0]).toMatch(/^What /);
  });

  it("has no heading with the same words", () => {
    expect(frontsOf("## Kilns\n\n- **Kiln 22**: an oven for bowls")[0]).toBe("What is Kiln 22?");
  });

  it("has the title before a generic heading", () => {
    expect(frontsOf("# Clay store\n\n## Tiers\n\n- **Cold**: kept for long, rarely fetched")[0]).toBe(
      "Clay store, Tiers: what is Cold?",
    );
  });
});

describe("a meaning that begins with formatted words", () => {
  it.each([
    ["code", "- **Fire** - `kiln start` warms the oven", "kiln start warms the oven"],
    ["italics", "- **Fire** – *the slow one*, at a low heat", "the slow one, at a low heat"],
    [
      "a link",
      "- **Fire** — [Baking](https://fire.example), done to clay in a kiln",
      "Baking, done to clay in a kiln",
    ],
    [
      "a formula",
      "- **Fire** - $T > 900$, the heat that turns clay to stone",
      "T > 900, the heat that turns clay to stone",
    ],
    [
      "bold words, after code and a colon",
      "- `Fire`: **slow** heat for clay in a kiln",
      "slow heat for clay in a kiln",
    ],
    [
      "bold words, in a paragraph",
      "**Fire** - **slow** heat for clay in a kiln",
      "slow heat for clay in a kiln",
    ],
  ])("is read after a dash or colon: %s", (_, item, meaning) => {
    expect(compileImportedCards(`## Pottery\n\n${item}`)[0]).toBe(`Pottery: what is Fire? | ${meaning}`);
  });

  it("isn't a comment", () => {
    const text = "## Pottery\n\n**Fire** - <!-- slow -->\n\n## What is clay?\n\nEarth that can be formed.";
    expect(compileImported(text).decks[0]?.sections[0]?.blocks[0]?.type).toBe("paragraph");
  });
});

describe("a term in Chinese or Japanese", () => {
  it.each([
    ["a colon", "- **窑炉**：烧制陶器的设备。", "窑炉"],
    ["a colon in the bold words", "- **窑炉：** 烧制陶器的设备。", "窑炉"],
    ["a colon, in a paragraph", "**窑炉**：烧制陶器的设备。", "窑炉"],
    ["a colon and a mark", "- **窑炉**：烧制陶器的设备。 <!-- id: kiln -->", "窑炉"],
    ["a long dash", "- **窑炉**——烧制陶器的设备。", "窑炉"],
    ["brackets", "- **窑炉**（烧窑）：烧制陶器的设备。", "窑炉（烧窑）"],
  ])("is read without a space after %s", (_, item, name) => {
    expect(compileImportedCards(`## 陶器\n\n${item}`)[0]).toMatch(
      new RegExp(`hat is ${name}\\? \\| 烧制陶器的设备。$`),
    );
  });

  it("keeps its colon in an answer", () => {
    const text = "## 什么是陶器？\n\n烧制的粘土。\n\n**窑炉**：烧制陶器的设备。\n\n**釉：** 陶器上的玻璃。";
    expect(compileImportedCards(text)[0]).toBe(
      "什么是陶器？ | 烧制的粘土。 窑炉：烧制陶器的设备。 釉： 陶器上的玻璃。",
    );
  });

  it("hides the words in brackets where its name is asked for", () => {
    const text = "## 陶器\n\n- **窑炉**（kiln）：a kiln is an oven that potters use to fire their bowls";
    expect(frontsOf(text)[1]).toBe(
      "陶器: which one is this? A … is an oven that potters use to fire their bowls",
    );
  });

  it("isn't a label that is under every heading", () => {
    const kiln = (name: string) => `## ${name}\n\n- **颜色：** ${name}是红色的。\n`;
    expect(compileImportedCards([kiln("甲"), kiln("乙"), kiln("丙")].join("\n"))).toEqual([]);
  });
});

describe("a definition list", () => {
  it.each([
    [
      "a meaning on two lines",
      "Kiln\n:   An oven that fires\n    clay at a great heat",
      "An oven that fires clay at a great heat",
    ],
    [
      "two meanings",
      "Kiln\n: An oven for clay.\n: A room of\n  great heat.",
      "An oven for clay; A room of great heat.",
    ],
    [
      "two meanings, one on two lines",
      "Kiln\n: An oven for\nclay\n: A room of heat",
      "An oven for clay; A room of heat",
    ],
    ["a meaning in its own paragraph", "Kiln\n\n: An oven for *clay*", "An oven for clay"],
    [
      "two meanings in paragraphs",
      "Kiln\n\n: An oven for clay\n\n: A room of heat",
      "An oven for clay; A room of heat",
    ],
  ])("may have %s", (_, list, meaning) => {
    expect(compileImportedCards(`## Pottery\n\n${list}`)).toEqual([
      `Pottery: what is Kiln? | ${meaning}`,
      `Pottery: which one is this? ${meaning} | Kiln`,
    ]);
  });

  it("may have no blank lines between its terms", () => {
    const text = "## Pottery\n\nKiln\n: An oven that fires\nclay.\nSlip\n: Clay with much water.";
    expect(compileImportedCards(text).filter((card) => card.includes("what is"))).toEqual([
      "Pottery: what is Kiln? | An oven that fires clay.",
      "Pottery: what is Slip? | Clay with much water.",
    ]);
  });

  it.each([
    ["a sentence", "The kiln is hot.\n\n: as hot as fire"],
    ["several lines", "The kiln\nis hot\n\n: as hot as fire"],
    ["many words", "The kiln of the old potter is hot\n\n: as hot as fire"],
    ["a lead-in", "The heat:\n\n: as hot as fire"],
  ])("has no name that is %s", (_, list) => {
    const text = `## Pottery\n\n${list}\n\n## What is clay?\n\nEarth that can be formed.`;
    const [section] = compileImported(text).decks[0]?.sections ?? [];
    expect(section?.blocks.map(({ type }) => type)).toEqual(["paragraph", "paragraph"]);
  });
});

describe("words in brackets after a term", () => {
  it.each([
    ["a colon", "**RH** (Relative Humidity): the water in the air of a kiln"],
    ["a dash", "**RH** (Relative Humidity) – the water in the air of a kiln"],
    ["code", "`RH` (Relative Humidity): the water in the air of a kiln"],
    ["a link", "[**RH**](https://rh.example) (Relative Humidity): the water in the air of a kiln"],
    ["a sentence", "**RH** (Relative Humidity) is the water in the air of a kiln"],
  ])("are part of its name: %s", (_, item) => {
    const text = `## Pottery\n\n- ${item}\n- **Slip**: clay with much water in it`;
    expect(compileImportedCards(text).slice(0, 2)).toEqual([
      "Pottery: what is RH (Relative Humidity)? | The water in the air of a kiln",
      "Pottery: which one is this? The water in the air of a kiln | RH (Relative Humidity)",
    ]);
  });

  it("are hidden where its name is asked for", () => {
    const text =
      "## Pottery\n\n- **RH** (Relative Humidity): relative humidity is measured inside the kiln, near its door";
    expect(frontsOf(text)[1]).toBe(
      "Pottery: which one is this? … is measured inside the kiln, near its door",
    );
  });
});

describe("the name of a term", () => {
  it.each(["number of kilns", "the kiln in the yard"])(
    "isn't asked for with %s, of which too little is left",
    (meaning) => {
      expect(frontsOf(`## Pottery\n\n- **Kiln**: ${meaning}`)).toEqual(["Pottery: what is Kiln?"]);
    },
  );

  it("isn't asked for with two words", () => {
    expect(frontsOf("## Pottery\n\n- **Kiln**: clay oven")).toEqual(["Pottery: what is Kiln?"]);
  });
});

it("asks for the command that does a task, though it has no options", () => {
  expect(compileImportedCards("## Pots\n\n- **List pots**: potctl pots list")).toEqual([
    "List pots: which command? | potctl pots list",
  ]);
});

describe("a table", () => {
  it.each([
    [
      "files",
      table("File | Topic", "[fire.md](fire.md) | How clay is fired", "[mix.md](mix.md) | How clay is mixed"),
    ],
    [
      "sentences side by side",
      table(
        "Own kiln | Shared kiln | Bought pots",
        "It is yours alone, at any time of day. | Many people fire in it. | No kiln at all.",
        "You pay for all of it by yourself. | The price is shared. | The price is in the pots.",
      ),
    ],
    ["prices", table("Kiln | Price per month", "Small | about $40", "Large | about $90")],
    ["links", table("Question | Answer", "How is clay fired? | [page](https://example.com)")],
  ])("of %s makes no cards", (_, text) => {
    expect(compileImportedCards(text)).toEqual([]);
  });

  it("doesn't ask for samples, or for a column of few repeated values", () => {
    const rows = ["Bowl", "Cup", "Jug", "Vase", "Tile", "Pipe"].map(
      (name, i) => `${name} | holds thing ${i} well | Vessel | my ${name}`,
    );
    expect(frontsOf(table("Form | Description | Kind | Example", ...rows))).toEqual(
      ["Bowl", "Cup", "Jug", "Vase", "Tile", "Pipe"].map((name) => `Pottery: what is ${name}?`),
    );
  });
});

it("reads a term on each line of a paragraph", () => {
  const text = "## Pottery\n\nKiln - an oven that fires clay\nGlaze - a coat of glass on a bowl";
  expect(frontsOf(text)).toEqual([
    "Pottery: what is Kiln?",
    "Pottery: which one is this? An oven that fires clay",
    "Pottery: what is Glaze?",
    "Pottery: which one is this? A coat of glass on a bowl",
  ]);
});

it("doesn't ask what words of a language do", () => {
  expect(frontsOf("## Lesson 3\n\n- **der Ofen ist heiß**: the oven is hot")[0]).toBe(
    "Lesson 3: what is der Ofen ist heiß?",
  );
});

it("doesn't ask for a column whose head is a letter", () => {
  const cases = table("case | m | kind of word", "dative | dem | an article", "genitive | des | an article");
  expect(frontsOf(cases)).toEqual(["Pottery, dative: kind of word?", "Pottery, genitive: kind of word?"]);
});

describe("steps", () => {
  it("are asked for once", () => {
    expect(frontsOf("## Steps to fire\n\n1. Load the kiln\n2. Close the door\n3. Check the heat")).toEqual([
      "Steps to fire: which steps, in order?",
    ]);
  });

  it.each(["Next steps", "Getting started", "How to contribute"])("aren't those under %s", (title) => {
    expect(frontsOf(`## ${title}\n\n1. Load the kiln\n2. Close the door\n3. Check the heat`)).toEqual([]);
  });
});
