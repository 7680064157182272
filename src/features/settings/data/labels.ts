/** When a backup is made without being asked for (`runPostSessionBackup`), as part of a sentence. */
export const backupOccasions = "after a session, when you leave Review, or when Retrain opens";
