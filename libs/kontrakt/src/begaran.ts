export * from './begaran/anvandare';
export * from './begaran/arende';
export * from './begaran/fragor';
