export * from './begaran/fragor';
