/** Search in scripts that put no space between words, or join small words to others: any part of a word is found, in cards and in notes. */
import { expect, test } from "vitest";
import { compileQuery } from "../../../src/domain/search/compileQuery";
import { parseQuery } from "../../../src/domain/search/query/parseQuery";
import { cardStateOf } from "../../../src/domain/study/study";
import { contextWith, searchableCard, studyOf } from "./arbitrary";

const cards = [
  searchableCard("zh", "什么是机器学习？", { answer: "使用Kubeflow把模型部署到生产环境，并监控数据漂移" }),
  searchableCard("ja", "モデルのデプロイとは何ですか", { answer: "本番環境でモデルを動かすこと" }),
  searchableCard("th", "การเรียนรู้ของเครื่องคืออะไร", { answer: "แบบจำลองเรียนรู้จากข้อมูล" }),
  searchableCard("ko", "머신러닝모델의 배포", { answer: "운영 환경에 모델을 내보내기" }),
  searchableCard("ar", "ما هو النموذج؟", { answer: "البيانات والتدريب معا" }),
  searchableCard("he", "מהו המודל?", { answer: "הנתונים והאימון יחד" }),
  searchableCard("en", "What is concept drift?", { answer: "A change of the relation" }),
];

function findIds(text: string, study = studyOf()): string[] {
  const { query, problems } = parseQuery(text);
  expect(problems).toEqual([]);
  const matches = compileQuery(query, contextWith(cards, study));
  return cards
    .filter((card) => matches({ card, cardState: cardStateOf(study, card.id) }))
    .map(({ id }) => id);
}

test.each([
  ["学习", "zh"],
  ["习", "zh"],
  ["漂移", "zh"],
  ["部署 监控", "zh"],
  ["部署/监控", "zh"],
  ["监控部署", "zh"],
  ['"数据漂移"', "zh"],
  ["kubeflow", "zh"],
  ["使用kubeflow", "zh"],
  ["デプロイ", "ja"],
  ["プロイ", "ja"],
  ["環境", "ja"],
  ["เครื่อง", "th"],
  ["จำลอง", "th"],
  ["러닝", "ko"],
  ["모델", "ko"],
  ["نموذج", "ar"],
  ["تدريب", "ar"],
  ["النموذج بيانات", "ar"],
  // Mistyped in one letter.
  ["النمودج", "ar"],
  ["מודל", "he"],
  ["אימון נתונים", "he"],
])("%s is found inside a word", (text, id) => {
  expect(findIds(text)).toEqual([id]);
});

test("a text that no card contains is not found, nor matched approximately", () => {
  expect(findIds("学校")).toEqual([]);
  // Of two words in one, both are wanted.
  expect(findIds("部署/学校")).toEqual([]);
  expect(findIds("部署/kubernetes")).toEqual([]);
  expect(findIds("学校/kubeflow")).toEqual([]);
  expect(findIds("-学习")).toEqual(["ja", "th", "ko", "ar", "he", "en"]);
  expect(contextWith(cards, studyOf()).find("学校").similarWords).toBeUndefined();
});

test("the same in a note", () => {
  const note = { type: "noteEdited", text: "概念漂移：关系会改变" } as const;
  const study = studyOf([1, { type: "cardsChanged", cards: ["en"], change: note }]);
  for (const text of ["关系", "变", "note:改变", 'note:"关系"', "概念 关系"])
    expect(findIds(text, study), text).toEqual(["en"]);
  expect(findIds("note:学习", study)).toEqual([]);
  const arabic = { type: "noteEdited", text: "انظر الانحراف" } as const;
  const noted = studyOf([1, { type: "cardsChanged", cards: ["en"], change: arabic }]);
  expect(findIds("note:انحراف", noted)).toEqual(["en"]);
});
