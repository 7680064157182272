/** Gives the page's content the focus: shortcuts work from there, too. */
export const focusMain = (): void => document.getElementById("main")?.focus({ preventScroll: true });

/** A ref. When its element is removed and has the focus, or what has it, the page's content gets it. */
export const moveFocusOnRemoval = (element: Element | null) => (): void => {
  if (element?.contains(document.activeElement)) focusMain();
};
