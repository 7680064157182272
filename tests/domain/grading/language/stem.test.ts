import fc from "fast-check";
import { expect, it } from "vitest";
import { stem } from "../../../../src/domain/grading/language/stem";

it.each(
  // From the sample vocabulary that is published with the algorithm, and its special cases.
  `consign consigned consigning consignment > consign
   consist consisted consistency consistent consistently consisting consists > consist
   consolation consolations > consol
   consolatory > consolatori
   consolidate consolidated consolidating > consolid
   consolingly > consol
   knack knacks > knack
   knackeries > knackeri
   knightly > knight
   knot knots knotted > knot
   generate generates generating generation > generat
   general generally > general
   generic > generic
   communism communist > communism communist
   skis > ski
   dying > die
   skies sky > sky
   news > news
   proceed proceeding proceeds > proceed
   inning innings > inning
   cries cry > cri
   ties tie > tie
   hopping > hop
   hoped hoping > hope
   happily > happili
   relational > relat
   conditional > condit
   rational > ration
   falling > fall
   agreed > agre
   caress caresses > caress
   enabled sized fitted hissing filing bled sing misses > enabl size fit hiss file bled sing miss
   ponies tied dies kiwis gas this by say dyed employed > poni tie die kiwi gas this by say dy employ
   youth markedly agreedly > youth mark agre
   valency hesitancy conformably differently digitizer > valenc hesit conform differ digit
   vietnamization predication operational operator feudalism > vietnam predic oper oper feudal
   decisiveness callousness formality sensitivity sensibility > decis callous formal sensit sensibl
   analogies radically vilely analogously usefully hopelessly > analog radic vile analog use hopeless
   hopeful hopefulness goodness formalize triplicate electricity > hope hope good formal triplic electr
   electrical imperative demonstrative > electr imper demonstr
   revival allowance inference airliner gyroscopic adjustable > reviv allow infer airlin gyroscop adjust
   defensible irritant replacement adjustment dependent adoption > defens irrit replac adjust depend adopt
   homologous activate angularity effective bowdlerize > homolog activ angular effect bowdler
   probate rate cease controlling rolling cave care fuse > probat rate ceas control roll cave care fuse
   sense > sens
   seaweed > seawe
   speed > speed
   possibly > possibl
   monitoring monitored monitors > monitor`
    .split("\n")
    .flatMap((line) => {
      const [words = "", stems = ""] = line.split(">").map((side) => side.trim());
      const expectedStems = stems.split(" ");
      return words
        .split(" ")
        .map((word, i) => [word, expectedStems.length === 1 ? expectedStems[0] : expectedStems[i]]);
    }),
)("stems %s to %s", (word = "", expected = "") => {
  expect(stem(word)).toBe(expected);
});

it("never adds more than an e, and never returns an empty word", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
      const stemmed = stem(word);
      expect(stemmed.length).toBeGreaterThan(0);
      expect(stemmed.length).toBeLessThanOrEqual(word.length + 1);
    }),
  );
});

it("does not change words that are not English", () => {
  for (const word of ["", "s3", "ci", "größe", "学习", "🙂🙂🙂"]) expect(stem(word)).toBe(word);
});
