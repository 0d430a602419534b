const STEP = 1000;

/** `840 kB`, `7.3 MB` */
export function sizeText(bytes: number): string {
  if (bytes < STEP * STEP) return `${Math.max(1, Math.round(bytes / STEP))} kB`;
  const megabytes = bytes / STEP / STEP;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
