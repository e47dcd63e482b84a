export * from './begaran/anvandare';
export * from './begaran/ansokan';
export * from './begaran/arende';
export * from './begaran/beredning';
export * from './begaran/beslut';
export * from './begaran/bilaga';
export * from './begaran/fragor';
export * from './begaran/sammantrade';
