import fc from "fast-check";
import { expect, it } from "vitest";
import { parseCsv } from "./csv";

it("reads quotes, commas and line ends inside of a field", () => {
  expect(parseCsv('id,text\n1,"a ""quoted"", word"\r\n2,"two\nlines"\n')).toEqual([
    { id: "1", text: 'a "quoted", word' },
    { id: "2", text: "two\nlines" },
  ]);
});

it("reads back whatever was written", () => {
  const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
  const fields = fc.tuple(fc.string({ unit: "binary" }), fc.string());
  fc.assert(
    fc.property(fc.array(fields), (rows) => {
      const text = [["a", "b"], ...rows].map((row) => row.map(quoted).join(",")).join("\r\n");
      expect(parseCsv(text)).toEqual(rows.map(([a, b]) => ({ a, b })));
    }),
  );
});

it.each([
  ['id,text\n1,"never closed', "Line 2"],
  ['id,text\n1,not "opened" here', "Line 2"],
  ["id,text\n1", "Record 1 has 1 fields"],
])("says what is wrong with %o", (text, complaint) => {
  expect(() => parseCsv(text)).toThrow(complaint);
});
