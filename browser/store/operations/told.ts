/** What one tab tells the others of what it did with the database. */
import type { News } from "../news.ts";
import type { Given, Operation, Result } from "./types.ts";

type Tell = { [O in Operation]?: (given: Given<O>, result: Result<O>) => News };

const TELL: Tell = {
  putAnswer: ([{ record, item, field }]) => ({ record, item, field }),
  addRecord: (_, { id }) => ({ record: id }),
  renameRecord: ([id]) => ({ record: id }),
  deleteRecord: ([id]) => ({ record: id }),
  restoreRecord: ([id]) => ({ record: id }),
  archiveRecord: ([id]) => ({ record: id }),
  unarchiveRecord: ([id]) => ({ record: id }),
  keepCopy: ([{ record }]) => ({ record }),
  forgetKeptCopy: ([record]) => ({ record }),
  eraseRecord: ([id], erased) => ({ record: id, erased }),
  eraseRecords: (_, erased) => ({ record: "", erased }),
  importRecord: (_, { id }) => ({ record: id }),
  undoImport: (_, { undone }) => ({ record: undone }),
};

/** What other tabs are to be told of an operation that was done, if anything. */
export function newsOf<O extends Operation>(
  operation: O,
  given: Given<O>,
  result: Result<O>,
): News | undefined {
  return TELL[operation]?.(given, result);
}
