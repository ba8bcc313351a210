/** A full record has much to read: what is long opens folded, and says how much there is. */

/** More than some two screens of it. In characters. */
const LONG = 6000;

/** Fold what `inside` stands in, once its entries have become long; what a person opens stays open. */
export function foldIfLong(inside: Element, entries: readonly string[]): void {
  const details = inside.closest("details");
  const summary = details?.querySelector("summary");
  if (!details || !summary) return;
  const isLong = entries.reduce((sum, { length }) => sum + length, 0) > LONG;
  summary.textContent = `${entries.length} entries`;
  if (summary.hidden !== isLong) return;
  summary.hidden = !isLong;
  details.open = !isLong;
}
