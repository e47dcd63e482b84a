export * from './inlasning/format';
