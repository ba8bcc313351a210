"""Whether two pictures look the same."""

from base64 import b64encode

from playwright.sync_api import Page

# How an edge is smoothed varies from run to run: in so few points, and by so little of 255.
FEW, LITTLE = 40, 8
_DIFFERENT = """
async (pictures) => {
  const [a, b] = await Promise.all(pictures.map(async (data) => {
    const blob = await (await fetch(`data:image/png;base64,${data}`)).blob();
    const image = await createImageBitmap(blob);
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  }));
  if (a.width !== b.width || a.height !== b.height) return [a.data.length, 255];
  let points = 0, most = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    let by = 0;
    for (let one = at; one < at + 3; one++) {
      by = Math.max(by, Math.abs(a.data[one] - b.data[one]));
    }
    if (by) points++;
    most = Math.max(most, by);
  }
  return [points, most];
}
"""


def same(judge: Page, before: bytes, after: bytes) -> bool:
    """Whether nobody could tell the two apart; ``judge`` is any page, which reads their points."""
    if before == after:
        return True
    points, most = judge.evaluate(
        _DIFFERENT, [b64encode(each).decode() for each in (before, after)]
    )
    return int(points) <= FEW and int(most) <= LITTLE
