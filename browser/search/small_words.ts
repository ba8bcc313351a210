/** Words that say nothing about what is looked for. Within quotation marks they count. */
const WORDS =
  `a about all also am an and any are as at be been being but by can could did do does doing
each for from get had has have how i if in into is it its me my no not of on or our out over shall she
should so some such than that the their them then there these they this those to under up us very was
we were what when where which who whom whose why will with would you your`;

export const SMALL_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/));
