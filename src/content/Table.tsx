/** A table of a deck. The first cell of each row is its header. */
import { type Block } from "../domain/deck/content";
import { InlineText } from "./InlineText";

type Props = { readonly block: Extract<Block, { type: "table" }>; readonly dir: "auto" | undefined };

export function Table({ block, dir }: Props) {
  return (
    // Wide tables scroll, so the box must be focusable.
    <div className="scroller" tabIndex={0} role="group" aria-label="Table">
      <table dir={dir}>
        <thead>
          <tr>
            {block.head.map((cell, column) => (
              <th key={column} scope="col">
                <InlineText text={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(([header = [], ...cells], row) => (
            <tr key={row}>
              <th scope="row">
                <InlineText text={header} />
              </th>
              {cells.map((cell, column) => (
                <td key={column}>
                  <InlineText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
