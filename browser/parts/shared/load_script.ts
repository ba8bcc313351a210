/** Scripts that come later, by a script element: `import()` and `fetch` are blocked on `file://`. */

/** @throws {Error} when it cannot be loaded; it can be tried again. */
export async function loadScript(address: URL): Promise<void> {
  const script = document.createElement("script");
  script.src = address.href;
  await new Promise<void>((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${address} could not be loaded`)));
    document.head.append(script);
  }).finally(() => script.remove());
}
