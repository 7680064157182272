/** Blocks to read: paragraphs, lists, code, tables, figures. */
import { Suspense, lazy } from "react";
import type { Block, Figure } from "../domain/deck";
import { Drawn } from "./Drawn";
import { Words } from "./Words";

// Colours for code come with the first block of it; where they can't be had, it is read without.
const Code = lazy(async () => {
  const plain = ({ text }: { readonly lang: string; readonly text: string }) => <code>{text}</code>;
  const module = await import("./Code").catch(() => undefined);
  return { default: module?.Code ?? plain };
});

type Props = { readonly blocks: readonly Block[]; readonly figures: readonly Figure[] };

export function Blocks({ blocks, figures }: Props) {
  return blocks.map((block, i) => <One key={block.id ?? i} block={block} figures={figures} />);
}

export function One({ block, figures }: { readonly block: Block; readonly figures: readonly Figure[] }) {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case "list":
      return <List block={block} figures={figures} />;
    case "code":
      return (
        // A long line is read by scrolling, so the box can be reached by keyboard.
        <pre tabIndex={0}>
          <Suspense fallback={<code>{block.text}</code>}>
            <Code lang={block.lang} text={block.text} />
          </Suspense>
        </pre>
      );
    case "table":
      return <Table block={block} />;
    case "quote":
      return (
        <blockquote>
          <Blocks blocks={block.blocks} figures={figures} />
        </blockquote>
      );
    case "figure": {
      const figure = figures.find(({ id }) => id === block.figure);
      return figure ? <Drawn figure={figure} caption={block.caption} /> : null;
    }
    case "ask":
      return (
        <details className="rounded-xl border border-line bg-sheet px-4 py-3">
          <summary className="font-sans font-medium">
            <Words text={block.question} />
          </summary>
          <div className="mt-2">
            <Blocks blocks={block.answer} figures={figures} />
          </div>
        </details>
      );
    case "sources":
      return (
        <p className="font-sans text-sm leading-relaxed text-quiet">
          <Words text={block.text} />
        </p>
      );
    case "rule":
      return <hr className="border-line" />;
  }
}

function List({
  block,
  figures,
}: {
  readonly block: Extract<Block, { type: "list" }>;
  readonly figures: readonly Figure[];
}) {
  // A list in a chapter keeps its order, so its places are its keys.
  const items = block.items.map((item, i) => (
    <li key={i}>
      <Blocks blocks={item} figures={figures} />
    </li>
  ));
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ block }: { readonly block: Extract<Block, { type: "table" }> }) {
  return (
    // A wide table is read by scrolling, so the box can be reached by keyboard.
    <div className="scroller" tabIndex={0} role="group" aria-label="Table">
      <table>
        <thead>
          <tr>
            {block.head.map((cell, i) => (
              <th key={i} scope="col">
                <Words text={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) =>
                c === 0 ? (
                  <th key={c} scope="row">
                    <Words text={cell} />
                  </th>
                ) : (
                  <td key={c}>
                    <Words text={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
