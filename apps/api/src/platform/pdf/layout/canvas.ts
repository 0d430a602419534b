import { TextPainter } from '../text/painter.js';
import type { Block } from './block.js';
import { PAGE } from './theme.js';

/** A logo as pdfkit opened it: embedded once, however often it is drawn. */
export interface OpenLogo {
  width: number;
  height: number;
}

/** Puts finished blocks on the current page, each with its role for those who have the page read to them. */
export class Canvas {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly logo: OpenLogo | null;
  private readonly painter: TextPainter;
  private readonly root: PDFKit.PDFStructureElement;

  constructor(pdf: PDFKit.PDFDocument, logo: OpenLogo | null) {
    this.pdf = pdf;
    this.logo = logo;
    this.painter = new TextPainter(pdf);
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  paint(block: Block, top: number): void {
    const { logo, role } = block;
    this.asArtifact(() => this.paintShapes(block, top));
    if (logo && this.logo) this.root.add(this.pdf.struct('Figure', { alt: 'Logo' }, () => this.paintLogo(block, top)));
    if (role) this.root.add(this.pdf.struct(role, {}, () => this.paintText(block, top)));
    else this.asArtifact(() => this.paintText(block, top));
  }

  private asArtifact(paint: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    paint();
    this.pdf.endMarkedContent();
  }

  private paintShapes({ band, rules, height }: Block, top: number): void {
    if (band) this.pdf.rect(0, top, PAGE.width, height).fill(band);
    for (const { from, to, y, width, colour } of rules) {
      this.pdf.rect(from, top + y - width / 2, to - from, width).fill(colour);
    }
  }

  private paintLogo({ logo }: Block, top: number): void {
    if (!logo || !this.logo) return;
    const { x, y, width, height } = logo;
    // pdfkit draws what it has opened before, though its types don't say so.
    this.pdf.image(this.logo as unknown as Buffer, x, top + y, { width, height });
  }

  private paintText({ lines }: Block, top: number): void {
    for (const { line, x, y } of lines) this.painter.paint(line, x, top + y);
  }
}
