/** The words somebody looked for, marked where they stand on a page. */

/** Where marks would be in the way: what is typed or pressed, and what scripts write. */
const LEFT_ALONE = "script, style, template, svg, textarea, select, button, mark, dialog, " +
  '[data-part~="record-bar"], [role="status"]';

/** Mark the words in `root`, wherever they stand as whole words; marks of before are taken away. */
export function markWords(root: Element | null, words: string[]): void {
  if (!root) return;
  for (const mark of root.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
  root.normalize();
  const pattern = patternOf(words);
  if (!pattern) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.parentElement?.closest(LEFT_ALONE)) mark(text, pattern);
  }
}

function patternOf(words: string[]): RegExp | undefined {
  const parts = words.flatMap((word) => {
    const escaped = word.trim().replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
    return escaped ? [escaped.replace(/\s+/g, "\\s+").replace(/['’]/g, "['’]")] : [];
  });
  if (parts.length === 0) return undefined;
  parts.sort((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

function mark(text: Text, pattern: RegExp): void {
  const pieces: (string | HTMLElement)[] = [];
  let end = 0;
  for (const { 0: found, index } of text.data.matchAll(pattern)) {
    const marked = document.createElement("mark");
    marked.textContent = found;
    pieces.push(text.data.slice(end, index), marked);
    end = index + found.length;
  }
  if (pieces.length > 0) text.replaceWith(...pieces, text.data.slice(end));
}
