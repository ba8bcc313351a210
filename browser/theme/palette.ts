/** Puts the reader's light or dark colours on the page before it is drawn. */
interface Palette {
  color?: { [part: string]: string };
}

const { __md_get: get } = globalThis as unknown as { __md_get: (key: string) => unknown };
const LIGHT = "(prefers-color-scheme: light)";
const DARK = "(prefers-color-scheme: dark)";

function chosen({ color }: Palette): { [part: string]: string } {
  if (!color) return {};
  if (color.media !== "(prefers-color-scheme)") return color;
  const media = matchMedia(LIGHT).matches ? LIGHT : DARK;
  const input = document.querySelector(`[data-md-color-media='${media}']`);
  const parts = ["media", "scheme", "primary", "accent"];
  return Object.fromEntries(
    parts.map((part) => [part, input?.getAttribute(`data-md-color-${part}`) ?? ""]),
  );
}

for (const [part, value] of Object.entries(chosen((get("__palette") ?? {}) as Palette))) {
  document.body.setAttribute(`data-md-color-${part}`, value);
}
