export { startaPostgres as default } from './postgres';
