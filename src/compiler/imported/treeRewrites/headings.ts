/** Cleans headings of numbers, emojis, badges and trailing links, and recognizes those of references. */
import type { Heading, RootContent } from "mdast";
import { alternatives } from "../../text/wordLists";
import { cleanQuestion, textOf } from "../questionText";

export const cleanHeadings = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.flatMap((node): RootContent[] => {
    if (node.type !== "heading") return [node];
    const children = cleanQuestion(node.children);
    // A heading that was only a badge or an anchor.
    if (
      textOf(children).trim() === "" &&
      node.children.every(({ type }) => type === "image" || type === "html")
    )
      return [];
    return [{ ...node, children }];
  });

/** Joins a question with the headings before it that describe the situation, one sentence each. */
export function joinHeadings(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (
      node.type === "heading" &&
      last?.type === "heading" &&
      describesSituation(last) &&
      last.depth === node.depth
    )
      result[result.length - 1] = {
        ...last,
        children: [...last.children, { type: "text", value: " " }, ...node.children],
      };
    else result.push(node);
  }
  return result;
}

const describesSituation = (heading: Heading): boolean =>
  /\.\s*$/.test(textOf(heading)) && textOf(heading).split(/\s+/).length >= 8;

const adjectives = alternatives`
  value: useful|external|additional|further|recommended|more|helpful|other|official|free|key
  course: section|chapter|course|module|learning|study
`;
const references = alternatives`
  sources: references?|resources?|related documentation|links?|readings?|bibliography|sources?|see also|attributions?
  contents: table of contents?|table of topics|contents?|toc|index|navigation|downloads?|changelog|to ?do|editorial notes
  project: support(?: us)?|star history|donate|credits?|acknowledge?ments?|contributors?|contributing|licen[cs]e|sponsors?|authors?|contact|communit(?:y|ies)
  works: exercises|courses?|books?|papers?|videos?|tutorials?|blogs?|articles?|newsletters?|further study|(?:next|related) questions?
  cards: how to use (?:this|these) (?:flash ?)?(?:cards|deck)|ease factor guide|review intervals|what the sr comments mean
  european: referencias?|referências?|recursos|enlaces|índice|bibliograf[ií]a|ссылки|источники|литература|содержание|оглавление
  chinese: 参考(?:资料|文献|链接)?|延伸阅读|目录|(?:资源|文件)?下载(?:链接|地址)?|相关链接|推荐阅读|扩展阅读
  others: 参考リンク|目次|참고(?: ?자료)?|목차|المراجع
`;
const andMore = "(?:and|&) (?:references?|resources?|links?|readings?|sources?|tools|books|articles)";
const reference = new RegExp(
  String.raw`^(?:(?:${adjectives} )*${references}(?: ${andMore})?(?: used| list| top questions)?)\s*:?$`,
  "i",
);

/** Whether the title is one of links, contents or other text about the guide, with nothing to learn. */
export const isReferenceTitle = (title: string): boolean => reference.test(cleanTitle(title));

export const isContentsTitle = (title: string): boolean =>
  /^(?:table of )?(?:contents?|topics)$|^(?:toc|index|navigation)$/i.test(cleanTitle(title));

const cleanTitle = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N}\s:&]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
