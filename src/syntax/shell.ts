/** Unquoted shell expansions where JSON has a value: `$(date +%s)`, `${STAGE}`, `$STAGE`. */
export type Leftover = { readonly start: number; readonly end: number };

// A string may be unclosed: were it not matched then, the search would begin anew at each quote in it.
const LEFTOVER = /"(?:[^"\\\n]|\\[\s\S])*"?|\$\([^()\n"]{0,200}\)|\$\{[^{}\n"]{0,200}\}|\$[A-Za-z_]\w{0,100}/g;

/** Outside of strings a value can only stand behind one of these. */
const MAY_LEAVE = /(?:^|[:,[])\s{0,200}\$/;

/**
 * Puts a string of the same length in the place of every leftover, so that the parser reads on; who builds the tree makes an unresolved value of it.
 * Leftovers inside strings stay: there they are text.
 */
export const maskLeftovers = (text: string): { readonly text: string; readonly leftovers: readonly Leftover[] } => {
  // Most texts have none, and finding the strings of a long one takes longer than to see that.
  if (!MAY_LEAVE.test(text)) return { text, leftovers: [] };
  const leftovers: Leftover[] = [];
  const masked = text.replace(LEFTOVER, (found: string, at: number) => {
    if (found.startsWith('"')) return found;
    leftovers.push({ start: at, end: at + found.length });
    return `"${'_'.repeat(found.length - 2)}"`;
  });
  return { text: masked, leftovers };
};

/** A string that is nothing but a command substitution: what it stands for is not known. */
export const isCommandSubstitution = (value: string): boolean => /^['"]{0,2}\$\([^()\n]{1,200}\)['"]{0,2}$/.test(value);
