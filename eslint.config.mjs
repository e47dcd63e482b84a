import ts from 'typescript-eslint';
import ng from 'angular-eslint';

const doman = ['@nestjs/*', 'typeorm', 'class-validator', 'class-transformer', '@angular/*', 'rxjs', 'rxjs/*', 'pg', 'node:*'];

/** Module boundaries: which room may import which. A room that is not named in `far` cannot be reached. */
const granser = {
  'libs/doman': { far: [], forbjudna: doman },
  'libs/kontrakt': { far: ['@anslag/doman'], forbjudna: ['@nestjs/*', 'typeorm', '@angular/*', 'rxjs', 'pg'] },
  'libs/testdata': { far: ['@anslag/doman', '@anslag/kontrakt'], forbjudna: [] },
  api: { far: ['@anslag/doman', '@anslag/kontrakt', '@anslag/kontrakt/begaran'], forbjudna: ['@angular/*'] },
  web: { far: ['@anslag/doman', '@anslag/kontrakt'], forbjudna: ['@nestjs/*', 'typeorm', 'pg', 'class-validator'] },
  migrations: { far: [], forbjudna: ['@nestjs/*', '@angular/*'] },
};
const allaRum = ['@anslag/doman', '@anslag/kontrakt', '@anslag/kontrakt/begaran', '@anslag/testdata'];

const granskonfig = Object.entries(granser).map(([rum, { far, forbjudna }]) => ({
  files: [`${rum}/**/*.ts`],
  ignores: ['**/*.spec.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: allaRum.filter((r) => !far.includes(r)).map((name) => ({ name, message: `${rum} får inte importera ${name}.` })),
        patterns: [
          { group: forbjudna.length ? forbjudna : ['\0'], message: `Biblioteket är inte tillåtet i ${rum}.` },
          { regex: '^(\\.\\./)+(api|web|libs|migrations|test)/', message: 'Gå via rummets paketnamn.' },
        ],
      },
    ],
  },
}));

export default ts.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', '.angular', '.data', '.cache'] },
  {
    files: ['**/*.ts'],
    extends: [...ts.configs.recommended],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
  { files: ['web/**/*.ts'], extends: [...ng.configs.tsRecommended], processor: ng.processInlineTemplates },
  { files: ['web/**/*.html'], extends: [...ng.configs.templateRecommended, ...ng.configs.templateAccessibility] },
  ...granskonfig,
);
