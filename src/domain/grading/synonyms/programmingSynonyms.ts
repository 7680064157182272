/** Groups of words of programming and data structures that may stand for one another, one group a line. A table of our own. */
export const programmingSynonyms = `
  access reach visit
  address location
  allocate reserve
  argument operand
  array vector
  assign set store
  bit binary
  block scope
  calculate compute evaluate
  call invoke run execute
  character char letter
  child descendant
  class type
  collection group set
  compile compilation translate
  compiler compile
  condition test
  constant const
  constructor initialise
  copy duplicate replicate clone
  data information
  declare define specify
  define definition
  define specify state
  dequeue remove
  edge link
  efficient fast quick efficiency performance
  element node
  empty null none missing
  enqueue insert
  error exception
  example instance
  execute run perform
  graph network
  hash bucket
  hash checksum digest fingerprint
  hide encapsulate conceal protect
  index subscript
  inherit derive subclass extend
  initialise initialize initializer
  interface signature prototype
  item element entry member object value
  iteration loop
  leaf terminal
  letter character
  library package module
  link connect attach join chain
  list sequence series
  lock mutex
  logarithm log
  lookup search find access
  member field attribute property
  memory space storage ram
  method function procedure routine subroutine operation
  module modular modularity component
  name identifier label
  nested inner
  node vertex
  null nil terminator
  object instance
  overload override
  parameter argument input
  parent ancestor
  pass send supply
  point refer reference
  pop remove
  position location place spot index slot
  precedence priority
  print display output write
  program code software application
  push insert
  queue fifo
  queue line
  reference pointer
  release free deallocate
  release version
  repeat loop iterate iteration
  resize grow expand
  return result
  scope visibility visible
  sibling neighbour
  space memory
  stack lifo
  stack pile
  statement instruction command
  string text
  syntax grammar
  thread process
  traverse traversal walk
  type datatype kind
  value content
  visit traverse walk`;
