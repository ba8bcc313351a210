/** Scripts that pages load only when they need them: each offers what it makes or holds. */

/**
 * What a script offers; the script is loaded unless it has run already.
 *
 * A script element: `import()` and `fetch` are blocked on `file://`.
 *
 * @param offered gives what the script offers once it has run.
 * @throws {Error} when the script cannot be loaded; it can be tried again.
 */
export async function loadScript<T>(address: string, offered: () => T | undefined): Promise<T> {
  const there = offered();
  if (there) return there;
  try {
    const found = await loaded(address, offered);
    document.dispatchEvent(new Event(LATE_SCRIPT.came));
    return found;
  } catch (error) {
    document.dispatchEvent(new Event(LATE_SCRIPT.gone));
    throw error;
  }
}

/** Told on the page when a script that was asked for late has come, or did not. */
export const LATE_SCRIPT = { came: "late-script-came", gone: "late-script-gone" };

async function loaded<T>(address: string, offered: () => T | undefined): Promise<T> {
  const script = document.createElement("script");
  script.src = address;
  await new Promise<void>((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${address} could not be loaded`)));
    document.head.append(script);
  }).finally(() => script.remove());
  const found = offered();
  if (!found) throw new Error(`${address} did not run`);
  return found;
}
