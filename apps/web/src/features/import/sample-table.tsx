import { SectionHead } from '@atlasos/ui';
import { fieldLabel } from './import-fields.js';
import type { Import } from './import.js';
import classes from './import.module.css';

const ENCODINGS: Record<Import['encoding'], string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
const SEPARATORS: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

/** The first rows as they are in the file, under what each column is taken for. */
export function SampleTable({ given }: { given: Import }) {
  const { header, sample, columns, kind, encoding, separator } = given;
  const takenFor = (index: number): string =>
    columns
      .filter(({ column }) => column === index)
      .map(({ field }) => fieldLabel(kind, field))
      .join(', ');
  return (
    <section aria-label="First rows">
      <SectionHead title="First rows" note={`${ENCODINGS[encoding]}, ${SEPARATORS[separator] ?? separator}`} />
      <div className={classes.sample} role="region" aria-label="First rows of the file" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {header.map((name, index) => (
                <th key={index} scope="col" data-taken={takenFor(index) ? true : undefined}>
                  <span>{name}</span>
                  <small>{takenFor(index) || 'passed over'}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells, row) => (
              <tr key={row}>
                {header.map((_, index) => (
                  <td key={index}>{cells[index] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
