/** Runs steps that are made to be interrupted to their end. */
export function finish<Value>(steps: Iterator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
