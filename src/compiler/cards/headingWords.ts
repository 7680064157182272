/** Words in the headings of imported guides that tell what kind of text the section has. */
import { alternatives } from "../text/wordLists";

const emptyWords = alternatives`
  outline: details?|summary|overview|introduction|basics?|notes?|general|misc(?:ellaneous)?|info|reference|concepts?
  terms: terms?|terminology|glossar(?:y|ies)|acronyms?|abbreviations?|vocabulary|definitions?
  questions: questions?|answers?
  chinese: 答案|回答|解答|参考答案|前言|概述|概念|定义|介绍|简介|术语表|術語表
  japanese and korean: 用語集|概要|定義|개요|정의
  russian: определение|введение|глоссарий|ответы?
  romance: definici[oó]n|definição|introducci[oó]n|introdução|glosario|glossário|glossaire|respuestas?|respostas?
`;
/** Headings that add nothing to the one above them. */
export const emptyHeading = new RegExp(`^(?:${emptyWords}|descriptions?|explanations?|key concepts?)$`, "i");

const adjectives = "key|main|core|basic|common|important|quick|other|more|additional|full|useful";
const genericWords = alternatives`
  empty: ${emptyWords}
  points: examples?|categor(?:y|ies)|features?|points?|differences?|takeaways?|meanings?|types?|comparison(?: table)?
  judgements: benefits?|advantages?|disadvantages?|limitations?|pros|cons|pros and cons|challenges|considerations
  advice: gotchas?|tips?|tricks?|best practices?|how it works|cheat ?sheet|faq|common gotchas interview framings
  use: usage|use cases?|how to use|when to use(?: it)?|applications?|objectives|tools|strategies|techniques|capabilities
  pairs: (?:key |core )?(?:features|benefits|concepts|components) and (?:capabilities|features|benefits|components|concepts)
  interfaces: commands?|options?|syntax|operators?|methods?|functions?|arguments|attributes|parameters|configuration
  values: properties|characteristics|fields|settings|flags|formats?|values|keys?|results?|pricing|versions?|variants?
  structure: architecture|structure|anatomy|components?|parts|elements|levels?|tiers|classes|models?|data models?|roles
  time: steps|process|stages?|lifecycle|states|status(?:es)?|modes
  numbers: (?:id|no|part|section|chapter|question|q)? ?\d+
  asian: 对比|总结|基础|特点|特性|分类|原理|基本原理|用法|示例|开篇|특징
  european: основы|понятия|conceptos?|conceitos?|grundlagen
`;
const generic = new RegExp(`^(?:(?:${adjectives}) )*${genericWords}$`, "i");

/** Whether the heading needs the one above it to be understood. */
export const isGenericTitle = (title: string): boolean => generic.test(title.trim());

const prosAndConsWords = alternatives`
  judgements: benefits?|(?:dis)?advantages?|pros|cons|limitations?|drawbacks?|downsides?|impacts?|implications
  problems: problems?|issues?|considerations?|reasons?|why|challenges|pitfalls|mistakes|gotchas|signs|symptoms
  advice: tips|best practices|features|key points|takeaways|framings|responsibilities|characteristics|improvements?
  conditions: requirements?|rules?|use[- ]cases?|scenarios|when to|who uses|setup|development environment
  stories: (?:customer|company|industry|real[- ]world) (?:examples|stories)|evaluations?|grading
  plans: timeline|roadmap|career|study (?:plan|schedule|tips)|exam (?:focus|tips|topics|domains|details)|next steps
  code: (?:code|pipeline|query|script|example) (?:explanation|breakdown|walkthrough)|code (?:examples|samples|projects)
  files: (?:project|repository|repo|directory|folder|file) (?:structure|map|layout|tree)
  romance: evaluaci[oó]n|ventajas|desventajas|vantagens|desvantagens|avantages|inconv[eé]nients|vantaggi|svantaggi|casos de uso
  others: vorteile|nachteile|prednosti|mane
`;
/** For scripts in which `\b` finds no ends of words. */
const prosAndConsParts = alternatives`
  chinese: 优点|缺点|优势|劣势|优缺点|注意事项|最佳实践|代码示例|示例代码|项目结构|目录结构|使用场景|应用场景
  others: преимуществ|недостат|メリット|長所|短所|장점|단점
`;
/** Lists under such a heading give reasons. Their bold words are not terms. */
export const prosAndConsHeading = new RegExp(String.raw`\b${prosAndConsWords}\b|${prosAndConsParts}`, "iu");

const planWords = alternatives`
  plans: (?:practice|study|action|implementation|project|migration|campaign|lesson|training) plan(?:s|ning)?
  times: schedules?|timelines?|roadmaps?|(?:learning|study|career) paths?|progress (?:log|tracker)|measurement log
  cases: (?:worked|real|real[- ]world|concrete) examples?
`;
/** Lists under such a heading are schedules or single cases. Their bold words are not terms. */
export const planHeading = new RegExp(String.raw`\b${planWords}\b|^\W*examples?\b.*\S`, "i");
