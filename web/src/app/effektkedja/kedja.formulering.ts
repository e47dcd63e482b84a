export { kedjefel, nivanamn, resultattext } from '@anslag/kontrakt';
