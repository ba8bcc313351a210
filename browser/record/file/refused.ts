/** That a file cannot be imported. */

const NAME = "FileRefused";

/** A file that cannot be imported. The message is for the person who chose it. */
export class FileRefused extends Error {
  override name = NAME;
}

/** Whether that is what went wrong: by its name, as the script that reads files is another one. */
export function isRefused(error: unknown): error is FileRefused {
  return error instanceof Error && error.name === NAME;
}
