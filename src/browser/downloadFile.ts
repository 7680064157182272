/** Downloads a text as a file. */
const revokeDelayMs = 60_000;

export function downloadFile(fileName: string, text: string, type = "application/json"): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // Some browsers begin the download later, and Safari asks the person first.
  setTimeout(() => URL.revokeObjectURL(url), revokeDelayMs);
}
