/** Cards of an imported guide have their context, their options and their whole answer, and no navigation. */
import { describe, expect, it } from "vitest";
import { compileImported, compileImportedCards } from "../../fixtures/compiler/compileText";

describe("multiple choice as a task list", () => {
  const options = "- [ ] EC2\n- [x] S3\n- [ ] RDS";

  it.each([
    ["under a heading", `#### Q3. Which one stores objects?\n\n${options}`],
    ["under a heading that is no question", `#### Q3. Object storage is \\_\\_\\_\\_.\n\n${options}`],
    ["under a paragraph", `Which one stores objects?\n\n${options}`],
    ["in a numbered list", `1. Which one stores objects?\n   - [ ] EC2\n   - [x] S3\n   - [ ] RDS`],
  ])("%s", (_, text) => {
    const [card, ...more] = compileImportedCards(text);
    expect(card).toMatch(/ EC2 S3 RDS \| S3$/);
    expect(more).toEqual([]);
  });

  it("answers with each right option and the explanation", () => {
    const text =
      "#### Which are databases?\n\n- [x] RDS\n- [ ] S3\n- [x] Aurora\n\nBoth are relational.\n\n[Reference](https://example.com)";
    expect(compileImportedCards(text)).toEqual([
      "Which are databases? RDS S3 Aurora | RDS Aurora Both are relational.",
    ]);
  });

  it("reads code under an option as the option", () => {
    const text = "#### Which lists files?\n\n- [ ] :\n\n```sh\ncd\n```\n\n- [x] :\n\n```sh\nls\n```";
    expect(compileImportedCards(text)).toEqual(["Which lists files? cd ls | ls"]);
  });

  it.each([
    ["a to-do list", "## Week 1\n\n- [x] Read\n- [ ] Write"],
    ["one without an answer", "## Which one?\n\n- [ ] EC2\n- [ ] S3"],
  ])("isn't %s", (_, text) => {
    expect(compileImportedCards(text)).toEqual([]);
  });
});

it("makes a card of a task with a solution in details", () => {
  const text =
    "### Create a pod called web\n\n<details><summary>show</summary>\n<p>\n\n```sh\nkubectl run web\n```\n\n</p>\n</details>";
  expect(compileImportedCards(text)).toEqual(["Create a pod called web | kubectl run web"]);
});

describe("terms in an answer", () => {
  const list = "- **Batch**: scores at night\n- **Stream**: scores at once";

  it.each([
    ["What are the types of serving?", "Types of serving"],
    ["Name the main kinds of serving", "Kinds of serving"],
  ])("make cards if the question asks for several of a kind: %s", (heading, about) => {
    expect(compileImportedCards(`## ${heading}\n\n${list}`).slice(0, 2)).toEqual([
      `${about}: what is Batch? | Scores at night`,
      `${about}: which one is this? Scores at night | Batch`,
    ]);
  });

  it.each([
    "What is serving?",
    "How do you serve a model?",
    "What are the benefits of serving?",
    "Why serve models?",
  ])("are arguments, not terms: %s", (heading) => {
    expect(compileImportedCards(`## ${heading}\n\n${list}`)).toEqual([
      `${heading} | Batch: scores at night Stream: scores at once`,
    ]);
  });

  it("are arguments, not terms, in a section inside the answer, too", () => {
    const text = `## What is serving?\n\nIt answers requests.\n\n### Modes\n\n${list}`;
    expect(compileImportedCards(text)).toEqual(["What is serving? | It answers requests."]);
  });
});

describe("a name", () => {
  it("is asked about with its heading only if it is an everyday word", () => {
    const cards = compileImportedCards(
      "# AWS\n\n## Amazon S3\n\n- **Bucket**: holds objects\n- **EC2**: runs machines",
    );
    expect(cards).toContain("Amazon S3: what is Bucket? | Holds objects");
    expect(cards).toContain("What is EC2? | Runs machines");
  });

  it("isn't given away by the heading or by its last word", () => {
    const cards = compileImportedCards(
      "## Cloud Dataflow\n\n- **Cloud Dataflow**: Dataflow is a runner of jobs over streams, batches and files",
    );
    expect(cards[1]).toBe(
      "Which term is this? … is a runner of jobs over streams, batches and files | Cloud Dataflow",
    );
  });

  it("isn't asked for with a meaning of one word", () => {
    expect(compileImportedCards("## Ports\n\n- **Port 22**: SSH")).toEqual(["What is Port 22? | SSH"]);
  });
});

describe("a cheat sheet", () => {
  it.each([
    ["comments on the line", "```bash\ngit init   # make a repository\ngit log    # show the history\n```"],
    ["comments below", "```\ngit init\n# make a repository\n\ngit log\n# show the history\n```"],
    ["comments above", "```sh\n# make a repository\ngit init\n\n# show the history\ngit log\n```"],
  ])("with %s", (_, text) => {
    const cards = compileImportedCards(`# Git\n\n## Basics\n\n${text}`);
    expect(cards).toHaveLength(4);
    expect(cards[0]).toMatch(/^What does git init do\? \| Make a repository$/);
    expect(cards[3]).toMatch(/which one is this\? Show the history \| git log$/);
  });

  it("may be tasks, each with a command below it", () => {
    const task = (words: string, code: string) => `* ${words}\n\`\`\`\n${code}\n\`\`\`\n`;
    const text = [
      task("List pods", "kubectl get pods"),
      task("Delete a pod", "kubectl delete pod x"),
      task("View the config", "kubectl config view"),
    ].join("\n");
    expect(compileImportedCards(`# kubectl\n\n${text}`)).toContain(
      "List pods: which command? | kubectl get pods",
    );
  });

  it("may be tasks and commands on one line", () => {
    expect(
      compileImportedCards(
        "## Files\n\n- `Delete file`: gsutil rm gs://bucket\n- `Copy file`: gsutil cp -r a b",
      ),
    ).toEqual([
      "Delete file: which command? | gsutil rm gs://bucket",
      "Copy file: which command? | gsutil cp -r a b",
    ]);
  });

  it("isn't a program with comments", () => {
    expect(compileImportedCards("## Basics\n\n```python\nx = 1  # a number\ny = 2  # another\n```")).toEqual(
      [],
    );
  });
});

describe("an answer", () => {
  it.each([
    ["Back to top", "[⬆ Back to top](#top)"],
    ["Back to top, in HTML", '<b><a href="#contents">↥ back to top</a></b>'],
    ["the contents", "[Table of Contents](#contents)"],
    ["a reference", "[Reference](https://example.com)"],
    ["a reference with a label", "Read more: [Pods](https://example.com)"],
  ])("ends before %s", (_, text) => {
    expect(compileImportedCards(`## What is a pod?\n\nThe smallest unit.\n\n${text}`)).toEqual([
      "What is a pod? | The smallest unit.",
    ]);
  });

  it.each([
    ["a title", "**Pods in short**"],
    ["a link", "Answer: [Pods](https://example.com)"],
    ["a place elsewhere", "A good answer can be found [here](https://example.com)"],
    [
      "a further prompt",
      "- Explain the difference between them.\n    - Answer: [Video](https://example.com)",
    ],
  ])("isn't %s", (_, text) => {
    expect(compileImportedCards(`## What is a pod?\n\n${text}`)).toEqual([]);
  });

  it("includes the list that its first line introduces", () => {
    const items = Array.from({ length: 4 }, (_, i) => `- Kind ${i} ${"is long ".repeat(12)}`).join("\n");
    const [card] = compileImportedCards(`## What are pods?\n\nThere are four kinds of them.\n\n${items}`);
    expect(card).toContain("Kind 3");
  });

  it("doesn't end with a line that only introduces more", () => {
    // With the line it has as many words as an answer may have, so the quote is left out.
    const answer = `${"word ".repeat(57)}word.`;
    const quote = `> ${"more ".repeat(40)}`;
    expect(compileImportedCards(`## What is a pod?\n\n${answer}\n\nFor example:\n\n${quote}`)).toEqual([
      `What is a pod? | ${answer}`,
    ]);
  });
});

describe("a comparison", () => {
  it("makes no cards if its rows have no subject", () => {
    const table = "| Real DOM | Virtual DOM |\n| --- | --- |\n| Updates are slow | Updates are fast |";
    expect(compileImportedCards(`# React\n\n## Real DOM and Virtual DOM\n\n${table}`)).toEqual([]);
  });

  it("asks by column, with the heading", () => {
    const table =
      "| Feature | Flux | Redux |\n| --- | --- | --- |\n| Stores | There are several | There is one |";
    expect(compileImportedCards(`# React\n\n## Redux and Flux\n\n${table}`)).toEqual([
      "Redux and Flux, Flux: stores? | There are several",
      "Redux and Flux, Redux: stores? | There is one",
    ]);
  });

  it("asks by column if the heading names the columns", () => {
    const table =
      "| Trait of it | null | undefined |\n| --- | --- | --- |\n| Meaning | set to nothing | never set |";
    expect(
      compileImportedCards(`# JS\n\n## What is the difference of null and undefined?\n\n${table}`),
    ).toContain("null: meaning? | Set to nothing");
  });

  it("asks for each column, whatever the first one is called", () => {
    const table =
      "| Property | Meaning | Mechanism |\n| --- | --- | --- |\n| Atomicity | all or nothing | undo log |";
    expect(compileImportedCards(`# SQL\n\n## ACID\n\n${table}`)).toEqual([
      "ACID: what is Atomicity? | All or nothing",
      "ACID, Atomicity: mechanism? | Undo log",
    ]);
  });

  it("asks for the meaning if the column is one of meanings", () => {
    const table =
      "| Keyword | Description | Example |\n| --- | --- | --- |\n| pass | does nothing | pass |\n| del | deletes a name | del x |";
    expect(compileImportedCards(`# Python\n\n## Keywords\n\n${table}`)[0]).toBe(
      "Keywords: what is pass? | Does nothing",
    );
  });
});

describe("the right option", () => {
  it.each([
    ["a numbered one", "- 1: EC2\n- 2: S3", "##### Answer: 2", "1: EC2 2: S3 | 2. S3"],
    [
      "two joined by a word",
      "- A. EC2\n- B. S3\n- C. EFS",
      "Answer: A and C",
      "A. EC2 B. S3 C. EFS | A. EC2 C. EFS",
    ],
    [
      "letters without a space",
      "- A. EC2\n- B. S3\n- C. EFS",
      "Answer: AC",
      "A. EC2 B. S3 C. EFS | A. EC2 C. EFS",
    ],
    ["several by their place", "- EC2\n- S3\n- EFS", "Answer: 2, and 3", "EC2 S3 EFS | 2. S3 3. EFS"],
    ["a number that is itself the answer", "- 10\n- 3\n- 12", "Answer: 3", "10 3 12 | 3"],
  ])("is named: %s", (_, options, answer, card) => {
    expect(compileImportedCards(`#### Which one keeps objects?\n\n${options}\n\n${answer}`)).toEqual([
      `Which one keeps objects? ${card}`,
    ]);
  });

  it("is found in details that are indented like code", () => {
    const text =
      "#### Which one keeps objects?\n\n- A. EC2\n- B. S3\n\n<details>\n    <summary>Reveal Answer</summary>\n    <span><strong>B</strong></span>\n</details>";
    expect(compileImportedCards(text)).toEqual(["Which one keeps objects? A. EC2 B. S3 | B. S3"]);
  });

  it("answers a question with its situation in the headings before it", () => {
    const text =
      "#### A team keeps its photos on one small server.\n#### Which service fits?\n\n- A. EC2\n- B. S3\n\nAnswer: B";
    expect(compileImportedCards(text)).toEqual([
      "A team keeps its photos on one small server. Which service fits? A. EC2 B. S3 | B. S3",
    ]);
  });
});

it.each([
  ["a block within a line", "```<p>```"],
  ["a mark with words inside a block", "```\n```html\n```"],
])("keeps the tags in code after %s", (_, before) => {
  const text = `${before}\n\n## What is a heading?\n\n\`\`\`html\n<h1>Pod</h1>\n\`\`\``;
  expect(compileImportedCards(text)).toEqual(["What is a heading? | <h1>Pod</h1>"]);
});

describe("an answer", () => {
  const question = "## Where do photos belong?\n\n";

  it.each(["To be completed.", "Will be added soon", "WIP", "待补充", "![The photo store](a.png)"])(
    "isn't %s",
    (answer) => {
      expect(compileImportedCards(question + answer)).toEqual([]);
    },
  );

  it.each([
    ["announces a picture", "They belong here:\n\n![The photo store](a.png)"],
    ["announces a list that is missing", "The places are:-"],
  ])("isn't one that only %s", (_, answer) => {
    expect(compileImportedCards(question + answer)).toEqual([]);
  });

  it("may be a sentence with a count and a colon", () => {
    const answer = "There are two places: buckets and disks.";
    expect(compileImportedCards(question + answer)).toEqual([`Where do photos belong? | ${answer}`]);
  });

  it("has no colons after its items' labels if what follows is left out", () => {
    const cardOf = (code: (i: number) => string) => {
      const items = Array.from(
        { length: 9 },
        (_, i) => `- Place ${i + 1}:\n\n  \`\`\`\n  ${code(i)}\n  \`\`\`\n`,
      );
      return JSON.stringify(compileImported(question + items.join("\n")).decks[0]?.cards[0]);
    };
    const long = cardOf((i) => Array(9).fill(`cd ${i}`).join("\n  "));
    expect(long).toContain("Place 8");
    expect(long).not.toContain("Place 8:");
    expect(cardOf((i) => `cd ${i}`)).toContain("cd 7");
  });

  it("keeps the beginning of a list nested below a label, also after a full-width colon", () => {
    const items = Array.from({ length: 9 }, (_, i) => `- 部分${i}：\n  - 说明${i}。\n  - 更多。`);
    const [card] = compileImportedCards(`## 有什么区别？\n\n${items.join("\n")}`);
    expect(card).toContain("部分7: 说明7。");
  });

  it("doesn't end at an abbreviation", () => {
    const answer = `Keep them in a store, e.g. S3 ${"or another ".repeat(30)}store.`;
    expect(compileImportedCards(question + answer)[0]).toContain("S3 or another");
  });

  it("ends after a sentence without spaces, too", () => {
    const answer = "照片放在对象存储里。".repeat(40);
    const [card = ""] = compileImportedCards(`## 照片放在哪里？\n\n${answer}`);
    expect(card).toMatch(/。$/);
    expect(card.length).toBeLessThan(160);
  });

  it("has no citations, nor has its question", () => {
    const text =
      "## Where do photos belong? [[src]](https://example.com)\n\nIn a bucket. [[src]](https://example.com)";
    expect(compileImportedCards(text)).toEqual(["Where do photos belong? | In a bucket."]);
  });
});

it.each(["P12. ", "Pregunta 3: ", "Вопрос 4. ", "第 5 题：", "问题 6："])(
  "removes the number %sfrom the question",
  (number) => {
    expect(compileImportedCards(`## ${number}Where do photos belong?\n\nIn a bucket.`)).toEqual([
      "Where do photos belong? | In a bucket.",
    ]);
  },
);

it("reads a path in an option as code, not as a card", () => {
  const text = "#### What is a null pointer?\n\n- [ ] Zero\n- [x] A constant of std::nullptr_t";
  expect(compileImportedCards(text)).toEqual([
    "What is a null pointer? Zero A constant of std::nullptr_t | A constant of std::nullptr_t",
  ]);
});

it("makes one card of a question that is repeated with the same answer", () => {
  const text = "## Where do photos belong?\n\nIn a bucket.\n\n";
  expect(compileImportedCards(text + text)).toEqual(["Where do photos belong? | In a bucket."]);
});

it("makes no task cards of steps in a folded answer", () => {
  const step = (place: string) => `1. Add this line to ${place}:\n\n\`\`\`\nlog all\n\`\`\`\n\n`;
  const text = `<details><summary>How are commands logged?</summary>\n\nIn three files.\n\n${["a", "b", "c"].map(step).join("")}</details>`;
  expect(compileImportedCards(text)).toEqual([
    expect.stringMatching(/^How are commands logged\? \| In three files\./),
  ]);
});

it("continues an answer after an empty quote", () => {
  const text = "## What does S3 keep?\n\nIt keeps:\n>\n- objects\n- versions";
  expect(compileImportedCards(text)).toEqual(["What does S3 keep? | It keeps: objects versions"]);
});

describe("headings", () => {
  it("with a term and its meaning make cards with the parent heading as context", () => {
    const text =
      "# Storage\n\n## Access\n\n### **LIST**: shows all objects\n* one\n\n### **GET**: reads one object\n* two\n\n### **HEAD**: reads what is said about it\n* three";
    const cards = compileImportedCards(text);
    expect(cards).toContain("What is LIST? | Shows all objects");
    expect(cards).toContain("Access: which one is this? Shows all objects | LIST");
  });

  const capitals = [
    "Norway",
    "Oslo",
    "Spain",
    "Madrid",
    "Italy",
    "Rome",
    "Greece",
    "Athens",
    "Malta",
    "Valletta",
  ];
  const deck = (more = "") =>
    capitals.map((name, i) => (i % 2 === 0 ? `## ${name}\n\n` : `${name}${more}\n\n`)).join("");

  it("with a few words under each make a deck", () => {
    expect(compileImportedCards(`# Capitals\n\n${deck()}`)).toEqual(
      expect.arrayContaining(["Norway | Oslo", "Malta | Valletta"]),
    );
  });

  it.each([
    ["with long texts", deck(" is a city about which there is so much to say that no card holds it")],
    ["of a list of versions", deck().replaceAll(/## \w+/g, "## 1.2.0")],
    ["of a short guide", deck().replace("Malta", "License")],
  ])("%s make no deck", (_, text) => {
    expect(compileImportedCards(text)).toEqual([]);
  });

  it.each(["Answer", "答案", "Comparison table"])("named %s are no context by themselves", (name) => {
    const text = `# Storage\n\n## ${name}\n\n- **Bucket**: holds many objects\n- **Object**: holds some bytes`;
    expect(compileImportedCards(text)[0]).toMatch(/^Storage(?:, Comparison table)?: what is Bucket\?/);
  });
});

describe("a question heading with subheadings", () => {
  const parts = "### Bucket\n\nHolds objects. It has a name.\n\n### Disk\n\nHolds blocks.\n\n";

  it.each([
    ["What are the places for photos?", "Bucket: Holds objects. Disk: Holds blocks."],
    ["Where do photos belong?", "Holds objects. It has a name."],
  ])("%s", (question, answer) => {
    expect(compileImportedCards(`## ${question}\n\n${parts}## Next\n\nText.`)).toEqual([
      `${question} | ${answer}`,
    ]);
  });

  it("is the first of several questions", () => {
    const text = `## What are the places for photos?\n\n${parts}## Where do texts belong?\n\nOn a disk.`;
    expect(compileImportedCards(text)[1]).toBe("Where do texts belong? | On a disk.");
  });

  it("isn't answered by subheadings that are questions", () => {
    const text = "## What about photos?\n\n### Where do photos belong?\n\nIn a bucket.";
    expect(compileImportedCards(text)).toEqual(["Where do photos belong? | In a bucket."]);
  });
});

describe("the context of a card", () => {
  it("is the parent heading for a question with a pronoun", () => {
    const text = "## Versioning\n\nText.\n\n### Why is it useful?\n\nIt keeps what was overwritten.";
    expect(compileImportedCards(text)).toEqual([
      "Versioning: Why is it useful? | It keeps what was overwritten.",
    ]);
  });

  it("is the question above a table, also if its words are those of a column", () => {
    const text =
      "## What should you check on a slow server?\n\n| Part | Check | Tool |\n|---|---|---|\n| Memory | Free pages | free |\n| Disk | Free blocks | df |";
    expect(compileImportedCards(text)).toContain(
      "“What should you check on a slow server?”, Memory: check? | Free pages",
    );
  });

  it("makes no terms of a list of scenarios", () => {
    const text =
      "## What are the usage scenarios of S3?\n\n- **Big photos**: they need room\n- **Logs**: they only grow";
    expect(compileImportedCards(text)).toHaveLength(1);
  });

  it("doesn't give away a name that is written as one word", () => {
    const text =
      "## Errors\n\n- **SyntaxError**: an error while reading source text, due to a syntax error\n- **RangeError**: a number out of range";
    expect(compileImportedCards(text)).toContain(
      "Errors: which one is this? An error while reading source text, due to a … | SyntaxError",
    );
  });
});

it("makes no card of links after an announced answer", () => {
  const text =
    "## Where do photos belong?\n\nTo be completed.\n\nUseful resources:\n\n- [S3](https://example.com)";
  expect(compileImportedCards(text)).toEqual([]);
});

it.each([
  ["a number with a fraction", "## 1.5B parameters need how much memory?\n\nThree gigabytes.", /^1\.5B/],
  ["an arrow to the top", "## Storage ↑\n\n- **Bucket**: holds many objects", /^Storage: what/],
  [
    "a dot before a name",
    `## What is C#?\n\nA language for . NET and more. ${"It has types. ".repeat(30)}`,
    /for \. NET/,
  ],
])("reads %s", (_, text, card) => {
  expect(compileImportedCards(text)[0]).toMatch(card);
});

it.each([
  [
    "What is S3?",
    "| Property | Detail |\n|---|---|\n| Durability | Eleven nines |",
    "S3, Durability? | Eleven nines",
  ],
  [
    "How do disks and buckets behave?",
    "| Aspect | Disks | Buckets |\n|---|---|---|\n| Growth | By hand | By itself |",
    "“How do disks and buckets behave?”, Disks: growth? | By hand",
  ],
])("names the subject of a row under “%s”", (question, table, card) => {
  expect(compileImportedCards(`## ${question}\n\n${table}`)).toContain(card);
});

it("reads Obsidian's links as their words, and leaves its pictures out", () => {
  const text =
    "## Where do photos belong?\n\n![[photo store.png]]\n\nIn a [[Bucket|bucket]] of [[S3#Limits]], not in `[[x]]`.";
  expect(compileImportedCards(text)).toEqual(["Where do photos belong? | In a bucket of S3, not in [[x]]."]);
});

it.each([
  ["## S3\n\n- `maximum number of buckets` - one hundred\n", /what does maximum number of buckets mean\?/],
  ["# Storage\n\n## Questions\n\n- **Bucket**: holds many objects", /^Storage: what is Bucket\?/],
])("chooses a fitting question: %s", (text, front) => {
  expect(compileImportedCards(text)[0]).toMatch(front);
});

it("makes no cards of related documentation", () => {
  expect(compileImportedCards("## Related documentation\n\n- **Answers**: see the other file")).toEqual([]);
});
