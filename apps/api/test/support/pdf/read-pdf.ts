import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text of one line and column. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  end: number;
  page: number;
}

export interface ReadPdf {
  /** text of each page in the order it was drawn, pieces parted by a space; as one copies it */
  pages: string[];
  pieces: Piece[];
  info: Record<string, unknown>;
  fingerprint: string;
}

/** What somebody who opens, searches or copies from a PDF finds in it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, disableFontFace: true });
  const pdf = await task.promise;
  const pieces: Piece[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) {
      // The reader also reports as a space what is the gap between two columns.
      if (!('str' in item) || (item.str.trim() === '' && item.width > WIDEST_SPACE)) continue;
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
      addPiece(pieces, { text: item.str, x, y, end: x + item.width, page: number });
    }
  }
  const { info } = await pdf.getMetadata();
  const pages = Array.from({ length: pdf.numPages }, (_, index) =>
    pieces
      .filter(({ page }) => page === index + 1)
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(' '),
  );
  const fingerprint = pdf.fingerprints[0] ?? '';
  await task.destroy();
  return { pages, pieces, info: { ...info }, fingerprint };
}

/** In points; a space of body text is under 3. */
const WIDEST_SPACE = 3;

/** A word that needs two font files comes in pieces that touch one another. */
function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const touches = last?.page === piece.page && last.y === piece.y && Math.abs(last.end - piece.x) < 0.5;
  if (last && touches) Object.assign(last, { text: last.text + piece.text, end: piece.end });
  else if (piece.text.trim() !== '') pieces.push(piece);
}
