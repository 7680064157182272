/** Finds markup that could run, load a resource, or open another site with an opener. */
import { allowedMathAttributes, allowedMathTags } from "../../../src/domain/deck/math";

const elements: ReadonlySet<string> = new Set([
  ...allowedMathTags,
  ...(
    "div p pre code bdi span strong em del br a mark blockquote ol ul li table thead tbody tr th td details summary hr " +
    "figure figcaption svg g path line polyline polygon rect circle ellipse text tspan defs marker"
  ).split(" "),
]);

const attributes: ReadonlySet<string> = new Set<string>([
  ...allowedMathAttributes,
  ...(
    "class id role dir tabindex scope start open data-discover aria-label aria-hidden aria-labelledby href target rel " +
    "x y x1 x2 y1 y2 dx dy cx cy r rx ry d points width height transform viewbox preserveaspectratio text-anchor " +
    "dominant-baseline marker-start marker-mid marker-end markerwidth markerheight markerunits refx refy orient data-label"
  ).split(" "),
]);

const app = "https://retrain.example";

function* descendantsOf(root: Element): Generator<Element> {
  for (let child = root.firstElementChild; child; child = child.nextElementSibling) {
    yield child;
    yield* descendantsOf(child);
  }
}

/** The first unsafe element, attribute or link below an element; undefined if there is none. */
export function findUnsafeMarkup(root: Element): string | undefined {
  for (const element of descendantsOf(root)) {
    const tag = element.tagName.toLowerCase();
    if (!elements.has(tag)) return `the element <${tag}>`;
    for (const { name, value } of element.attributes) {
      if (!attributes.has(name.toLowerCase()))
        return `the attribute ${name}="${value.slice(0, 60)}" of <${tag}>`;
      if (/url\s*\((?!#[\w-])|\\|javascript:/i.test(value) && /^marker|^style|^fill/.test(name))
        return `${name}="${value.slice(0, 60)}" of <${tag}>`;
    }
    const href = element.getAttribute("href");
    const wrong = href === null ? undefined : findLinkProblem(href, element);
    if (wrong) return wrong;
  }
  return undefined;
}

function findLinkProblem(href: string, link: Element): string | undefined {
  const url = URL.canParse(href, app) ? new URL(href, app) : undefined;
  const description = `a link to ${JSON.stringify(href.slice(0, 80))}`;
  if (link.tagName.toLowerCase() !== "a") return `${description} in <${link.tagName}>`;
  // A URL that can't be parsed leads nowhere.
  if (!url || (url.origin === app && !link.hasAttribute("target"))) return undefined;
  if (!["https:", "mailto:"].includes(url.protocol) || url.username !== "") return description;
  if (link.getAttribute("target") !== "_blank" || !/\bnoopener\b/.test(link.getAttribute("rel") ?? ""))
    return `${description} with an opener`;
  return undefined;
}
