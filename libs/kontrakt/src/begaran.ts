export * from './begaran/arende';
export * from './begaran/fragor';
