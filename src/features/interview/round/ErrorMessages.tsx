/** Why an answer can't be recorded, dictated or saved. */

export function ErrorMessages({ messages }: { readonly messages: readonly (string | undefined)[] }) {
  return messages.map(
    (message) =>
      message !== undefined && (
        <p key={message} role="alert" className="mt-2 rounded-xl bg-inset px-4 py-2.5">
          {message}
        </p>
      ),
  );
}
