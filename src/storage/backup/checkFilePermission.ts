/** The permission to write a file. */

type FilePermission = "granted" | "denied" | "prompt";
/** Chromium has these methods of a handle; TypeScript's types lack them. */
type PermissionQuery = (options: { readonly mode: "readwrite" }) => Promise<FilePermission>;

/** `requestPermission` asks the user, and needs a user action. A browser without permissions grants them. */
export async function checkFilePermission(
  file: FileSystemFileHandle,
  method: "queryPermission" | "requestPermission",
): Promise<FilePermission> {
  const query: unknown = Reflect.get(file, method);
  return isPermissionQuery(query) ? query.call(file, { mode: "readwrite" }) : "granted";
}

const isPermissionQuery = (value: unknown): value is PermissionQuery => typeof value === "function";
