/** Opens an IndexedDB database by the factory that is handed in. The only file that calls idb. */
import { type DBSchema, type IDBPDatabase, wrap } from "idb";

/** Throws or returns nothing where the browser forbids databases. */
export type DatabaseFactory = () => IDBFactory | null | undefined;

export type OpenOptions = {
  readonly version: number;
  readonly upgrade: (database: IDBDatabase, oldVersion: number) => void;
  /** Older versions in other tabs block the opening until they are closed. */
  readonly onBlocked?: () => void;
  /** The connection was closed: a newer version asked for the database, or the database is gone. */
  readonly onLoss?: (cause: "newer" | "gone") => void;
};

/** Rejects with a `VersionError` if a newer version has used the database, and with the browser's own error if it refuses. */
export async function openDatabase<Schema extends DBSchema>(
  databaseFactory: DatabaseFactory,
  name: string,
  { version, upgrade, onBlocked, onLoss }: OpenOptions,
): Promise<IDBPDatabase<Schema>> {
  const factory = databaseFactory();
  if (!factory) throw new Error("there is no IndexedDB");
  const request = factory.open(name, version);
  if (onBlocked) request.addEventListener("blocked", onBlocked);
  request.addEventListener("upgradeneeded", ({ oldVersion }) => upgrade(request.result, oldVersion));
  request.addEventListener("success", () => {
    const database = request.result;
    database.addEventListener("versionchange", ({ newVersion }) => {
      // Pending transactions still finish; closing at once lets the newer version open.
      database.close();
      onLoss?.(newVersion === null ? "gone" : "newer");
    });
    database.addEventListener("close", () => onLoss?.("gone"));
  });
  const database = await wrap(request);
  if (!hasSchema<Schema>(database)) throw new Error("the browser opened no database");
  return database;
}

/** `upgrade` made the schema, which the types of `wrap` can't know. */
const hasSchema = <Schema extends DBSchema>(database: unknown): database is IDBPDatabase<Schema> =>
  database !== undefined;
