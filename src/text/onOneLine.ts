/**
 * Lines of `plainText` as one, for a place that has room for no more. Items of a list stay apart: "Scholing: lezen; rekenen".
 * What is a sentence already keeps its own end, and numbers stay before their items.
 */
export function onOneLine(text: string): string {
  let said = '';
  let wasItem = false;
  for (const line of text.split('\n').map((each) => each.replace(/\s+/g, ' ').trim())) {
    if (line === '') continue;
    const bare = line.replace(/^- /, '');
    const isItem = bare !== line || NUMBERED.test(line);
    said = said === '' ? bare : `${ended(said, isItem, wasItem)} ${bare}`;
    wasItem = isItem;
  }
  return said;
}

const NUMBERED = /^(?:\d+|[a-z])\. /;

/** What has been said, with the sign behind it that the next words need. */
function ended(said: string, isItem: boolean, wasItem: boolean): string {
  if (/[.!?…:]$/.test(said)) return said;
  if (wasItem) return `${said.replace(/[;,]$/, '')};`;
  return isItem ? `${said.replace(/[;,]$/, '')}:` : said;
}
