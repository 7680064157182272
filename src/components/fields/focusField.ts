/** The focus in the one field of a form that appears, also with the dialog that it is in. */

/** Give it to the field as `ref`. A number is typed anew, and a text is continued. */
export function focusField(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  // For a dialog that opens: it looks for the attribute, which React doesn't set.
  field?.setAttribute("autofocus", "");
  field?.focus();
  if (field?.type === "textarea") field.setSelectionRange(field.value.length, field.value.length);
  else field?.select();
}
