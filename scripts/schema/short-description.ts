/** What a hover shows of AWS's description at most, in UTF-16 units. */
const longest = 240;

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/** Remarks that AWS sets before what a member is. */
const asides = /<(note|important)>[\s\S]*?<\/\1>/g;

const asMarkdown = (html: string): string =>
  html
    .replace(/<code>\s*([^<]*?)\s*<\/code>/g, '`$1`')
    .replace(/<li>\s*/g, ' – ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
    .trim();

/** Left out, with a mark in its place: a sentence ends where a list begins. */
const lists = /<ul>[\s\S]*?<\/ul>/g;

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=\.)\s+(?=[A-Z`])|\s*¶\s*/);

/** As many whole sentences as fit; the first in any case, cut where it alone is too long. */
const firstSentences = ([first = '', ...others]: readonly string[]): string => {
  let taken = first;
  for (const next of others) {
    if (taken.length + 1 + next.length > longest) break;
    taken = `${taken} ${next}`;
  }
  return taken.length <= longest ? taken : `${taken.slice(0, taken.lastIndexOf(' ', longest))} …`;
};

/** A sentence that leads to a list or to another page says nothing without it. */
const standsAlone = (sentence: string): boolean =>
  sentence !== '' && !sentence.endsWith(':') && !sentence.startsWith('For more information');

/** The beginning of a description as AWS writes it into its SDK (HTML), as Markdown. */
export const shortDescription = (html: string): string => {
  const plain = html.replace(asides, ' ');
  const alone = sentencesOf(asMarkdown(plain.replace(lists, '¶'))).filter(standsAlone);
  return firstSentences(alone.length > 0 ? alone : sentencesOf(asMarkdown(plain) || asMarkdown(html)));
};
