/** On a terminal one line that is written over; elsewhere a line for each thing that begins. */
export function progressLine(out) {
  let label = '';
  return {
    show(progress) {
      if (out.isTTY) out.write(`\r\x1b[K  ${percent(progress)} %  ${progress.label}`);
      else if (progress.label !== label) out.write(`  ${progress.label} …\n`);
      label = progress.label;
    },
    end() {
      if (out.isTTY) out.write('\r\x1b[K');
    },
  };
}

const percent = ({ done, total }) => String(Math.floor((100 * done) / total)).padStart(3);
