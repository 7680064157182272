/** Whether a text has a command or a sign of TeX in it. Words in brackets have neither. */
export const hasTex = (text: string): boolean => /\\\p{L}|[_^=]/u.test(text);
