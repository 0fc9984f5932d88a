/** Does the text begin as a `curl` command does (a prompt sign before it is forgiven)? */
export const isCurl = (text: string): boolean => /^\s*(?:[$%>#]\s*)?curl(?:\.exe)?\s/.test(text);
