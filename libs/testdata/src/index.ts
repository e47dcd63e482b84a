export * from './orebro-2020';
export * from './orebro-2021';
