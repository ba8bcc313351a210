/** Takes the last import back. */
import type { Page } from "../shared/component.ts";

/**
 * Undo it, and open what was open before; another record stays open where it is still there.
 *
 * @throws {StoreProblem} when it cannot be undone; nothing has changed then.
 */
export async function undoLast({ session }: Page): Promise<void> {
  await session.replace(async (store) => {
    const { id } = session.record;
    const { undone, openBefore } = await store.run("undoImport", session.guide);
    const stays = id !== undone && await store.run("hasRecord", id);
    return stays ? id : openBefore;
  });
}
