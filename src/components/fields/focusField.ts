/** Focuses the only field of a form when it appears, also in a dialog. */

/** Pass it as the field's `ref`. Typing replaces a number, and continues a text. */
export function focusField(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  // For a dialog that opens: it looks for the attribute, which React doesn't set.
  field?.setAttribute("autofocus", "");
  field?.focus();
  if (field?.type === "textarea") field.setSelectionRange(field.value.length, field.value.length);
  else field?.select();
}
