import { Column } from 'typeorm';

/**
 * A table whose rows keep their former versions: since when the row reads as it does. Written by the database alone (the trigger
 * `versionera`), read by the views of schema `da`.
 */
export abstract class Versionerad {
  @Column({ type: 'timestamptz', name: 'giltig_fran', default: () => 'now()', select: false, insert: false, update: false })
  readonly giltigFran?: Date;
}
