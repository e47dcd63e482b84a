export const BILAGESLAG = ['projektbeskrivning', 'budget', 'yttrande', 'annat'] as const;
/** What is chosen when a file is put in, and the accounts of a claim, which are put in with it. */
export type Bilageslag = (typeof BILAGESLAG)[number] | 'bokforing';

/** What a file may be, by its content, with the endings its name may have. */
export const BILAGETYPER = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
} as const;
/** The same for the accounts of a claim, and for nothing else: a SIE file is text. */
export const BOKFORINGSTYPER = {
  'text/plain': ['se', 'si', 'sie', 'txt'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
} as const;
export type Bilagetyp = keyof typeof BILAGETYPER | keyof typeof BOKFORINGSTYPER;

/** Whether the file has been scanned for viruses when it was put in. */
export const VIRUSKONTROLLER = ['ren', 'ej_kontrollerad'] as const;
export type Viruskontroll = (typeof VIRUSKONTROLLER)[number];

/** Why the pages of a file cannot be shown in another document: it needs a password, or it is cut or broken. */
export const BILAGEBRISTER = ['krypterad', 'skadad'] as const;
export type Bilagebrist = (typeof BILAGEBRISTER)[number];

export interface BilagaSvar {
  id: string;
  /** The file's own name. */
  namn: string;
  slag: Bilageslag;
  mediatyp: Bilagetyp;
  /** Bytes. */
  storlek: number;
  /** SHA-256, hexadecimal. */
  kontrollsumma: string;
  kontrollerad: Viruskontroll;
  brist: Bilagebrist | null;
  /** ISO 8601, UTC. */
  inlagd: string;
  inlagdAv: string;
  /** Taken out of use, and why; null while in use. The file is kept. */
  makulerad: { nar: string; av: string; skal: string } | null;
}

/** The attachments of an ärende, oldest first. */
export interface BilagorSvar {
  bilagor: BilagaSvar[];
  /** Bytes: what all of them take, what they may take together, and the largest that one may be. */
  anvant: number;
  hogstTillsammans: number;
  storstEn: number;
}
