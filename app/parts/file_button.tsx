// SPDX-License-Identifier: Apache-2.0
// A button that lets her choose a file of this phone.
import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  class: string;
  accept?: string;
  onFile: (file: File) => unknown;
}

export function FileButton({ label, class: look, accept, onFile }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        class="unseen"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <button type="button" class={look} onClick={() => chooser.current?.click()}>
        {label}
      </button>
    </>
  );
}
