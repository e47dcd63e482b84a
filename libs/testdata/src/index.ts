export * from './orebro-2020';
export * from './orebro-2021';
export * from './las-docx';
export * from './las-pdf';
