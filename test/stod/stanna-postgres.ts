export { stannaPostgres as default } from './postgres';
