/** All or nothing: a write is done only when its whole transaction is complete. */

interface Transaction {
  done: Promise<void>;
  abort(): void;
}

/** Hands in a request of the transaction. Its failure is the transaction's, and is heard there. */
export type HandIn = (request: Promise<unknown>) => void;

/**
 * Run `work` in a transaction; resolves with its result when the transaction is complete.
 *
 * @throws what went wrong; the transaction is then aborted, and nothing of it is stored.
 */
export async function allOrNothing<T>(
  tx: Transaction,
  work: (handIn: HandIn) => T | Promise<T>,
): Promise<T> {
  // In a function of its own, so that an error thrown at once finds `done` listened to as well.
  const begin = async () => await work((request) => void request.catch(() => {}));
  try {
    const [result] = await Promise.all([begin(), tx.done]);
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // The browser has aborted it already.
    }
    throw error;
  }
}
