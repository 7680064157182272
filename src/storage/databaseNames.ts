/** The names of the IndexedDB databases. Stored names never change. */
export const journalDatabaseName = "retrain";
export const answersDatabaseName = "retrain.answers";
export const backupDatabaseName = "retrain.kept";
