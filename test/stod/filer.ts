import { PDFDocument } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';

/** Files as people send them, made for the tests. */
export async function pdf(text = 'Provhandling', losenord?: string): Promise<Buffer> {
  const dokument = await PDFDocument.create();
  dokument.addPage().drawText(text);
  if (losenord !== undefined) dokument.encrypt({ userPassword: losenord, ownerPassword: losenord });
  return Buffer.from(await dokument.save());
}

export function word(text = 'Provhandling'): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
}

/** A Word file with macros. @param uppenbart the list of parts says so too, as in a .docm; otherwise they are only there. */
export async function wordMedMakro(uppenbart: boolean): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await word());
  zip.file('word/vbaProject.bin', 'macro');
  const typer = (await zip.file('[Content_Types].xml')?.async('string')) ?? '';
  if (uppenbart) {
    zip.file(
      '[Content_Types].xml',
      typer.replace('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'),
    );
  }
  return zip.generateAsync({ type: 'nodebuffer' });
}

/** A Word file with one part more, as a reference to something outside it or an object within it. */
export async function wordMed(del: string, innehall: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await word());
  zip.file(del, innehall);
  return zip.generateAsync({ type: 'nodebuffer' });
}

export const relation = (slag: string, utifran: boolean): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${slag}" Target="https://exempel.se/a"${utifran ? ' TargetMode="External"' : ''}/></Relationships>`;

/** One pixel each. */
export const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
);
