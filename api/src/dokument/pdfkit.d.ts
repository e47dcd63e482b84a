declare namespace PDFKit.Mixins {
  /** What the library takes but its types do not yet tell. */
  interface StructureElementOptions {
    /** What a header cell is the header of. */
    scope?: 'Row' | 'Column' | 'Both';
    /** Left, top, right, bottom, in points. */
    bbox?: [number, number, number, number];
  }
}
