import { TextPainter } from '../text/painter.js';
import type { Block } from './block.js';
import { PAGE } from './theme.js';

/** A logo as pdfkit opened it: embedded once, however often it is drawn. */
export interface OpenLogo {
  width: number;
  height: number;
}

/** Puts finished blocks on the current page. */
export class Canvas {
  private readonly painter: TextPainter;

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly logo: OpenLogo | null,
  ) {
    this.painter = new TextPainter(pdf);
  }

  paint(block: Block, top: number): void {
    if (block.band) this.pdf.rect(0, top, PAGE.width, block.height).fill(block.band);
    for (const { from, to, y, width, colour } of block.rules) {
      this.pdf.rect(from, top + y - width / 2, to - from, width).fill(colour);
    }
    if (block.logo && this.logo) {
      const { x, y, width, height } = block.logo;
      this.pdf.image(this.logo as unknown as Buffer, x, top + y, { width, height });
    }
    for (const { line, x, y } of block.lines) this.painter.paint(line, x, top + y);
  }
}
