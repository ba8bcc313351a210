/** The version of the file's format that is written and read here. */
export const VERSION = 2;
