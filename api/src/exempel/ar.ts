/** The years the fictional region's example spans unless others are asked for. */
export const FRAN_AR = 2006;
export const TILL_AR = 2025;
/** Decisions that make the region full size: about 200 a year, which the frames of genereraRamar roughly pay for. */
export const ANTAL_FULL_STORLEK = 4000;
