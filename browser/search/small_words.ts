/**
 * Words that say nothing about what is looked for, those of a question among them. Within quotation
 * marks they count.
 */
const WORDS =
  `a about after against all also am an and another any are as at be because been before being between but by can could
did do does doing during each explain for from get had has have how i if in into is it its last let me mean
meaning means meant my no not of on or our out over please re shall she should since so some such tell tells than
that the their them then there these they this those through to under until up us was we were what when where
whether which while who whom whose why will with within without would you your
arent cant cannot couldnt didnt doesnt dont hasnt havent isnt lets shouldnt wasnt whats werent wont wouldnt`;

export const SMALL_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/));
