/** The name of an exported file. */

/** Letters and digits of a name in lower case, joined by hyphens; at most 60 characters. */
export function slug(name: string): string {
  const words = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(
    /[\p{L}\p{N}]+/gu,
  );
  const joined = [...(words ?? []).join("-")].slice(0, 60).join("");
  return joined.replace(/-+$/, "") || "record";
}

/** For example `older-people-2026-11-23.json`: the record's name and the local date. */
export function fileName(name: string, extension: string, now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${slug(name)}-${day}.${extension}`;
}

/** The same for several records at once: names that would be alike are numbered. */
export function fileNames(
  names: readonly string[],
  extension: string,
  now: Date = new Date(),
): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let unused = fileName(name, extension, now);
    for (let number = 2; used.has(unused); number++) {
      unused = fileName(`${slug(name).slice(0, 50)} ${number}`, extension, now);
    }
    used.add(unused);
    return unused;
  });
}
