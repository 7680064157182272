/** Renders the blocks of a deck: paragraphs, lists, code, tables, figures. */
import { Suspense } from "react";
import { lazyComponent } from "../components/lazyComponent";
import type { Block } from "../domain/deck/content";
import type { Figure } from "../domain/deck/figure";
import { FigureView } from "./FigureView";
import { InlineText } from "./InlineText";
import { Table } from "./Table";

// The highlighter is loaded with the first code block. If loading fails, code is shown without colours.
const PlainCode = ({ text }: { readonly lang: string; readonly text: string }) => <code>{text}</code>;
const Code = lazyComponent(async () => (await import("./Code")).Code, PlainCode);

type SharedProps = {
  readonly figures: readonly Figure[];
  /** Within a list, a quotation or an answer, whose text direction is set by the outer element. */
  readonly isNested?: boolean;
};
type Props = SharedProps & { readonly blocks: readonly Block[] };
type BlockProps<B = Block> = SharedProps & { readonly block: B };

export function Blocks({ blocks, figures, isNested = false }: Props) {
  return blocks.map((block, index) => (
    <BlockView key={block.id ?? index} block={block} figures={figures} isNested={isNested} />
  ));
}

export function BlockView({ block, figures, isNested = false }: BlockProps) {
  const dir = isNested ? undefined : "auto";
  switch (block.type) {
    case "paragraph":
      return (
        <p dir={dir}>
          <InlineText text={block.text} />
        </p>
      );
    case "list":
      return <List block={block} figures={figures} isNested={isNested} />;
    case "code":
      return (
        // Long lines scroll, so the box must be focusable.
        <pre dir="ltr" tabIndex={0}>
          <Suspense fallback={<code>{block.text}</code>}>
            <Code lang={block.lang} text={block.text} />
          </Suspense>
        </pre>
      );
    case "table":
      return <Table block={block} dir={dir} />;
    case "quote":
      return (
        <blockquote dir={dir}>
          <Blocks blocks={block.blocks} figures={figures} isNested />
        </blockquote>
      );
    case "figure": {
      const figure = figures.find(({ id }) => id === block.figure);
      return figure ? <FigureView figure={figure} caption={block.caption} /> : null;
    }
    case "ask":
      return (
        <details dir={dir} className="rounded-xl border border-line bg-surface px-4 py-3">
          <summary className="font-sans font-medium">
            <InlineText text={block.question} />
          </summary>
          <div className="mt-2">
            <Blocks blocks={block.answer} figures={figures} isNested />
          </div>
        </details>
      );
    case "sources":
      return (
        <p dir={dir} className="font-sans text-sm leading-relaxed text-quiet">
          <InlineText text={block.text} />
        </p>
      );
    case "rule":
      return <hr className="border-line" />;
  }
}

function List({ block, figures, isNested }: BlockProps<Extract<Block, { type: "list" }>>) {
  // The items never change order, so their index can be the key.
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Blocks blocks={item} figures={figures} isNested />
    </li>
  ));
  const dir = isNested ? undefined : "auto";
  return block.ordered ? (
    <ol dir={dir} start={block.start}>
      {items}
    </ol>
  ) : (
    <ul dir={dir}>{items}</ul>
  );
}
