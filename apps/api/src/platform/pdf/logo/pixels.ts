/** A picture in memory: four bytes a pixel, red, green, blue, opacity. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/**
 * Makes a picture smaller so that neither side is longer than `longest`; each new pixel is the mean of those it covers.
 * Colours count by their opacity, or transparent black would darken the edges.
 */
export function shrink(source: Pixels, longest: number): Pixels {
  const scale = Math.max(source.width, source.height) / longest;
  if (scale <= 1) return source;
  const width = Math.max(1, Math.round(source.width / scale));
  const height = Math.max(1, Math.round(source.height / scale));
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = spanOf(y, height, source.height);
    for (let x = 0; x < width; x++) {
      const [left, right] = spanOf(x, width, source.width);
      putMean(source, { left, right, top, bottom }, data, (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function spanOf(index: number, count: number, length: number): [from: number, to: number] {
  const from = Math.floor((index * length) / count);
  return [from, Math.max(from + 1, Math.floor(((index + 1) * length) / count))];
}

function putMean({ data, width }: Pixels, { left, right, top, bottom }: Area, target: Uint8Array, to: number): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  let opacity = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * 4;
      const weight = data[at + 3] ?? 0;
      red += (data[at] ?? 0) * weight;
      green += (data[at + 1] ?? 0) * weight;
      blue += (data[at + 2] ?? 0) * weight;
      opacity += weight;
    }
  }
  const weight = opacity || 1;
  target[to] = Math.round(red / weight);
  target[to + 1] = Math.round(green / weight);
  target[to + 2] = Math.round(blue / weight);
  target[to + 3] = Math.round(opacity / ((right - left) * (bottom - top)));
}

export function isOpaque({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}
