/** Hand a file to the browser's own download. Works from `file://` and under a strict policy. */
export function download(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: Firefox reads the blob only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
