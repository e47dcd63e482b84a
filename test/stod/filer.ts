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

/** One pixel each. */
export const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
);
