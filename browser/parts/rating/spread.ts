/** The spread of a theme's features in words: never a mean, because features do not weigh alike (3.2). */

/** For example "2 of 6 features rated, from 2 to 5"; `levels` holds one entry a rated feature. */
export function spreadWords(levels: number[], features: number): string {
  if (!levels.length) return "No feature rated yet";
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)];
  const range = lowest === highest ? `at ${lowest}` : `from ${lowest} to ${highest}`;
  return `${levels.length} of ${features} features rated, ${range}`;
}
