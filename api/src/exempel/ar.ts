/** The years the fictional region's example spans unless others are asked for. */
export const FRAN_AR = 2006;
export const TILL_AR = 2025;
