import type { Datum, Stodtyp } from '@anslag/doman';

export interface RegionSvar {
  namn: string;
  lan: string;
  /** True for generated data: every screen says so. */
  fiktiv: boolean;
  /** Years with at least one decision, frame or insats, newest first. */
  budgetar: number[];
}

export interface RegisterSvar {
  strategiversioner: {
    id: string;
    namn: string;
    gallerFran: Datum;
    gallerTill: Datum | null;
    /** Stated by the strategy; null when unknown. */
    antalEffektmal: number | null;
    antalPrioriteradeOmraden: number | null;
    effektmal: { id: string; namn: string; overgripandeMal: string | null; belagg: 'belagd' | 'foreslagen' | 'okand' }[];
    prioriteradeOmraden: { id: string; namn: string }[];
  }[];
  kraftsamlingar: { id: string; namn: string; utmaningsomrade: string; plattform: string | null; gallerFran: Datum; gallerTill: Datum | null }[];
  stodformer: { namn: string; stodtyp: Stodtyp }[];
  kommuner: { namn: string; lan: string }[];
  /** Of the strategy's goals and of the committee's own, goal by goal; `mal` is what the indicator measures. */
  indikatorer: { id: string; namn: string; enhet: string | null; mal: string }[];
}
