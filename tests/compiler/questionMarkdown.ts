/** An interview question with nothing wrong, to be spoilt by the tests. */
export const questionMarkdown = `## Questions

I: How would you choose? <!-- id: choose -->

- round: concept
- level: mid
- minutes: 4
- why: It shows judgement.
- points:
  - (must, scoping) Asks who waits | who waits | when is it needed
  - (serving) Batch is stored | nightly job | precomputed
  - (tradeoffs) Online costs | always on | idle capacity
- follow-ups:
  - And then?
  - And then again?
- red flags:
  - Fashion decides | because it is modern
- answer: I'd ask who waits.
`;
