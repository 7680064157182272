/** Short forms and number words of computing, written out. */
const table = `
  fifo first in first out queue
  lifo last in first out stack
  bst binary search tree
  oop object oriented programming
  oo object oriented
  ptr pointer
  arr array
  func function
  fn function
  var variable
  vars variables
  param parameter
  params parameters
  arg argument
  args arguments
  int integer
  char character
  bool boolean
  const constant
  init initialise
  max maximum
  min minimum
  num number
  elem element
  mem memory
  addr address
  prog program
  lang language
  config configuration
  env environment
  repo repository
  db database
  os operating system
  ram memory
  ml machine learning
  ai artificial intelligence
  ci continuous integration
  cd continuous delivery
  ct continuous training
  cm continuous monitoring
  k8s kubernetes
  prod production
  dev development
  infra infrastructure
  sla service level agreement
  slo service level objective
  api interface
  auth authentication
  iam access management
  psi population stability index
  ttl time to live
  etl extract transform load
  rag retrieval augmented generation
  llm language model
  gpus gpu
  ttft time to first token
  ds data scientist
  pr pull request
  qa quality assurance`;

export const abbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split("\n")
    .map((line): [string, readonly string[]] => {
      const [abbreviation = "", ...expansion] = line.trim().split(" ");
      return [abbreviation, expansion];
    }),
);

const smallNumbers = `zero one two three four five six seven eight nine ten eleven twelve`.split(" ");
export const numberWords: ReadonlyMap<string, string> = new Map([
  ...smallNumbers.map((word, value): [string, string] => [word, String(value)]),
  ["twenty", "20"],
  ["thirty", "30"],
  ["fifty", "50"],
  ["hundred", "100"],
  ["thousand", "1000"],
  ["once", "1"],
  ["twice", "2"],
  ["half", "50"],
]);
