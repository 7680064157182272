/** Runs a generator to its end and returns its result. */
export function runToEnd<Value>(steps: Iterator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
