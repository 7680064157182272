/** Puts hostile values into random places of a file. */
import type { Random } from "../random";

const pick = <T>(random: Random, items: readonly T[]): T => {
  const chosen = items[random.between(0, items.length - 1)];
  if (chosen === undefined) throw new Error("nothing to choose from");
  return chosen;
};

const texts: readonly string[] = [
  "",
  "<script>document.title='run'</script>",
  '"><img src=x onerror=alert(1)>',
  "</style></script><svg onload=alert(1)>",
  "{{constructor.constructor('alert(1)')()}}",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "main",
  "root",
  "\ud800",
  "a\udfff",
  "\u202egpj.exe",
  "\u0000\u0001",
  "раypal",
  "intrоduction/s/а:name",
  "fixed inset-0 z-50 bg-black",
  "expression(alert(1))",
  "url(https://evil.example/x.svg#m)",
  "url ( //evil.example/x )",
  "\\75rl(https://evil.example/x)",
  "url(#here)",
  "@import 'https://evil.example'",
  "M0 0".repeat(500),
  "x".repeat(100_000),
  "9".repeat(400),
];

const addresses: readonly string[] = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "javascript&colon;alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "blob:https://evil.example/1",
  "file:///etc/passwd",
  "http://example.org/",
  "//evil.example/",
  "/\\evil.example/",
  "/\t/evil.example/",
  "\\\\evil.example",
  "https:evil.example",
  "https:\\\\evil.example",
  "https://example.org@evil.example/",
  "https://exаmple.org/",
  "https://example.org/\u202e",
  "https://example.org/?q=\ud800",
  "https://",
  "mailto:",
  "mailto:a@example.org?bcc=b@evil.example",
  "ftp://example.org",
  "tel:+1",
  "/guide/data#drift",
  "/../../x",
  "#",
  "?x=<script>",
  "https://example.org/",
];

const numbers: readonly number[] = [
  -1,
  0,
  -0,
  0.5,
  7,
  1e308,
  -1e308,
  5e-324,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  8.64e15,
  9e15,
  4e15,
  1e16,
];

function nested(random: Random): unknown {
  const depth = pick(random, [3, 20, 60, 99, 101, 1_000, 20_000]);
  const wrap = pick(random, [
    (inner: unknown) => [inner],
    (inner: unknown) => ({ type: "em", children: [inner] }),
    (inner: unknown) => ({ type: "quote", blocks: [inner] }),
    (inner: unknown) => ({ tag: "g", attributes: {}, children: [inner] }),
    (inner: unknown) => ({ type: "list", ordered: false, start: 1, items: [[inner]] }),
  ]);
  let value: unknown = "deep";
  for (let i = 0; i < depth; i += 1) value = wrap(value);
  return value;
}

/** Properties that JSON can have and an object literal can't. */
const polluting: readonly string[] = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"__proto__":[],"length":9}',
  '{"toString":null,"valueOf":1}',
];

const parts: readonly unknown[] = [
  { type: "html", value: "<script>alert(1)</script>" },
  { type: "link", href: "javascript:alert(1)", children: ["press"] },
  {
    type: "link",
    href: "https://example.org/",
    children: [{ type: "link", href: "//evil", children: ["x"] }],
  },
  { type: "link", href: "https://example.org/", children: ["x"], target: "_top", onClick: "alert(1)" },
  { type: "strong", children: ["x"], dangerouslySetInnerHTML: { __html: "<img src=x onerror=alert(1)>" } },
  { type: "code", text: "<script>alert(1)</script>" },
  { type: "code", lang: "__proto__", text: "import os" },
  { type: "code", lang: "python", text: "'<script>alert(1)</script>' # \u2028" },
  { $$typeof: "Symbol(react.transitional.element)", type: "script", props: { src: "https://evil.example" } },
  { tag: "script", attributes: {}, children: ["alert(1)"] },
  { tag: "foreignObject", attributes: {}, children: [{ tag: "body", attributes: {}, children: [] }] },
  { tag: "use", attributes: { href: "https://evil.example/x.svg#a" }, children: [] },
  { tag: "image", attributes: { href: "https://evil.example/x.png" }, children: [] },
  { tag: "a", attributes: { href: "javascript:alert(1)" }, children: ["x"] },
  { tag: "animate", attributes: { attributeName: "href", to: "javascript:alert(1)" }, children: [] },
  { tag: "style", attributes: {}, children: ["*{background:url(https://evil.example)}"] },
  { tag: "g", attributes: { onload: "alert(1)" }, children: [] },
  { tag: "g", attributes: { style: "background:url(https://evil.example)" }, children: [] },
  { tag: "g", attributes: { "xlink:href": "https://evil.example" }, children: [] },
  { tag: "path", attributes: { d: "M0 0", "marker-end": "url(https://evil.example/x#m)" }, children: [] },
  { tag: "path", attributes: { d: "M0 0", "marker-end": "\\75rl(https://evil.example/x#m)" }, children: [] },
  { tag: "svg", attributes: { id: "root", class: "fixed inset-0" }, children: ["</svg><script>"] },
  { tag: "SCRIPT", attributes: {}, children: [] },
  { tag: "g", attributes: { class: "x", children: "y", ref: "z", key: "k" }, children: [] },
];

/** A hostile value of any type. */
function hostileValue(random: Random): unknown {
  switch (random.between(0, 9)) {
    case 0:
    case 1:
      return pick(random, texts);
    case 2:
    case 3:
      return pick(random, addresses);
    case 4:
      return pick(random, numbers);
    case 5:
      return pick<unknown>(random, [null, true, false, [], {}, [[]], [null], "null"]);
    case 6:
      return JSON.parse(pick(random, polluting));
    case 7:
      return nested(random);
    case 8:
      return pick(random, parts);
    default:
      return random.between(0, 20) === 0
        ? Array.from({ length: 200_000 }, () => pick(random, ["x", 0, "javascript:"]))
        : Array.from({ length: random.between(0, 40) }, () => pick(random, parts));
  }
}

/** A hostile value of the same type as the current one, which passes more checks. */
function similarHostileValue(random: Random, current: unknown): unknown {
  if (typeof current === "string")
    return pick(random, /^[a-z]+:|^\/|^#/.test(current) ? addresses : [...texts, ...addresses]);
  if (typeof current === "number") return pick(random, numbers);
  if (typeof current === "boolean") return !current;
  if (Array.isArray(current)) return [...current, pick(random, parts)];
  return hostileValue(random);
}

type Place = { readonly holder: object; readonly key: string; readonly current: unknown };

function* placesOf(holder: unknown): Generator<Place> {
  if (typeof holder !== "object" || holder === null) return;
  for (const [key, current] of Object.entries(holder)) yield { holder, key, current };
}

/** A random place in a tree, at any depth. A loop, because the tree may be deeper than the call stack. */
function randomPlace(random: Random, tree: unknown): Place | undefined {
  const places: Place[] = [];
  const open = [placesOf(tree)];
  for (let innermost = open.at(-1); innermost !== undefined; innermost = open.at(-1)) {
    const { value: place } = innermost.next();
    if (!place) open.pop();
    else {
      places.push(place);
      if (places.length <= 5_000) open.push(placesOf(place.current));
    }
  }
  return places.length === 0 ? undefined : pick(random, places);
}

/** Sets an own property, as JSON.parse does, even for `__proto__`. */
const setProperty = (holder: object, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

/** Changes a JSON tree in one to six places, and returns its text. */
export function mutateJson(random: Random, original: unknown): string {
  const tree: unknown = structuredClone(original);
  const placeCount = random.between(1, random.between(0, 1) === 0 ? 1 : 6);
  for (let i = 0; i < placeCount; i += 1) {
    const place = randomPlace(random, tree);
    if (!place) break;
    const { holder, key, current } = place;
    const action = random.between(0, 11);
    if (action === 0) Reflect.deleteProperty(holder, key);
    else if (action === 1)
      setProperty(
        holder,
        pick(random, [...texts.slice(0, 12), "onClick", "style", "children"]),
        hostileValue(random),
      );
    else if (action === 2 && Array.isArray(holder)) holder.push(current);
    else setProperty(holder, key, action < 7 ? similarHostileValue(random, current) : hostileValue(random));
  }
  return random.between(0, 9) === 0 ? damageText(random, stringify(tree)) : stringify(tree);
}

/** The tree as JSON. `JSON.stringify` exhausts the call stack for a very deep tree, which is replaced by another. */
function stringify(tree: unknown): string {
  try {
    return JSON.stringify(tree) ?? "";
  } catch {
    return `${"[".repeat(20_000)}"deep"${"]".repeat(20_000)}`;
  }
}

/** Cuts a text, changes a letter, inserts another text, or repeats or drops a part. */
export function damageText(random: Random, text: string): string {
  const position = random.between(0, text.length);
  switch (random.between(0, 3)) {
    case 0:
      return text.slice(0, position);
    case 1:
      return (
        text.slice(0, position) + String.fromCharCode(random.between(0, 0xffff)) + text.slice(position + 1)
      );
    case 2:
      return (
        text.slice(0, position) + pick(random, [...texts, ...addresses, ...polluting]) + text.slice(position)
      );
    default:
      return text.slice(0, position) + text.slice(random.between(0, text.length));
  }
}
