/** English forms that no stemmer reaches: each line is a word and its other forms. */
const table = `
  be am is are was were been being
  become became
  begin began begun
  break broke broken
  bring brought
  build built
  buy bought
  catch caught
  choose chose chosen choice
  come came
  deal dealt
  do did done does
  draw drew drawn
  drive drove driven
  eat ate eaten
  fall fell fallen
  feed fed
  feel felt
  fight fought
  find found
  forget forgot forgotten
  freeze froze frozen
  get got gotten
  give gave given
  go went gone goes
  grow grew grown
  hear heard
  hide hid hidden
  hold held
  keep kept
  know knew known
  lead led
  learn learnt
  lose lost
  make made
  mean meant
  meet met
  pay paid
  ride rode ridden
  rise rose risen
  run ran
  say said
  see saw seen
  sell sold
  send sent
  shake shook shaken
  show shown
  shrink shrank shrunk
  sink sank sunk
  speak spoke spoken
  spend spent
  stand stood
  steal stole stolen
  take took taken
  teach taught
  tell told
  think thought
  throw threw thrown
  understand understood
  wake woke woken
  wear wore worn
  win won
  write wrote written
  child children
  person people
  man men
  woman women
  foot feet
  mouse mice
  leaf leaves
  half halves
  life lives
  index indices indexes
  vertex vertices
  matrix matrices
  criterion criteria
  phenomenon phenomena
  datum data
  axis axes
  basis bases
  analysis analyses
  hypothesis hypotheses
  good better best
  bad worse worst
  far further furthest farther
  small smaller smallest
  long length lengths
  high height heights
  wide width widths
  deep depth depths
  strong strength
  lose loss losses
  fail failure failures
  decide decision decisions
  divide division divisions
  differ different difference differences
  receive receipt
  describe description descriptions
  compare comparison comparisons
  exceed excess
  assume assumption assumptions
  consume consumption
  reduce reduction reductions
  apply application applications
  respond response responses
  destroy destruction destructor
  construct constructor constructors construction
  iterate iteration iterations iterator iterative iteratively
  recur recursion recursive recursively
  vary variation
  sequence sequential sequentially
  retrieve retrieval
  remove removal
  arrive arrival
  approve approval
  evaluate evaluation
  store storage
  use usage
  reuse reusable reusability
  prove proof
  prioritise priority
  simple simplify simplicity
  maintain maintenance maintainable
  move movement
  detect detection detector`;

/** A form -> its base word. */
export const baseForms: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [base = "", ...forms] = line.trim().split(" ");
      return forms.map((form): [string, string] => [form, base]);
    }),
);
