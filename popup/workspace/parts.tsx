import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '#ui/texts/text.ts';

/** A page's heading, what it is for, and its content. */
export const WorkPage = ({ title, intro, children }: { title: string; intro?: ComponentChildren; children?: ComponentChildren }) => (
  <section class="work-page">
    <h1>{title}</h1>
    {intro && <p class="work-intro sentence">{intro}</p>}
    {children}
  </section>
);

type FieldProps = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'email' | 'password';
  name: string;
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'name' | 'off';
  hint?: string;
  minLength?: number;
  maxLength?: number;
};

const kinds = {
  text: { type: 'text', dir: 'auto' },
  email: { type: 'email', dir: 'ltr' },
  password: { type: 'password', dir: 'ltr' },
} as const;

/** One labelled line of text that has to be filled in. */
export const Field = ({
  label,
  value,
  onInput,
  type = 'text',
  name,
  autocomplete = 'off',
  hint,
  minLength,
  maxLength = 320,
}: FieldProps) => (
  <label class="field">
    <span>{label}</span>
    <input
      {...kinds[type]}
      name={name}
      required
      autocomplete={autocomplete}
      {...(minLength === undefined ? {} : { minLength })}
      maxLength={maxLength}
      value={value}
      onInput={event => onInput(event.currentTarget.value)}
    />
    {hint && <span class="quiet">{hint}</span>}
  </label>
);

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
  disabled?: boolean;
};

/** One of a few, in the browser's own list. */
export const Choice = ({ label, value, options, onChange, disabled = false }: ChoiceProps) => (
  <label class="field choice">
    <span>{label}</span>
    <select value={value} disabled={disabled} onChange={event => onChange(event.currentTarget.value)}>
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  </label>
);

/** A form whose only way on is its button. */
export const WorkForm = ({ label, onSubmit, children }: { label: string; onSubmit: () => void; children: ComponentChildren }) => (
  <form
    class="work-form"
    aria-label={label}
    onSubmit={event => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </form>
);

/** Asks once more before what cannot be taken back. */
export function Careful({ label, question, disabled, onSure }: { label: string; question: string; disabled: boolean; onSure: () => void }) {
  const [asks, setAsks] = useState(false);
  if (!asks)
    return (
      <button type="button" class="button" disabled={disabled} onClick={() => setAsks(true)}>
        {label}
      </button>
    );
  return (
    <fieldset class="careful">
      <legend class="sentence">{question}</legend>
      <button
        type="button"
        class="button button-danger"
        onClick={() => {
          setAsks(false);
          onSure();
        }}
      >
        {label}
      </button>
      <button type="button" class="button" ref={element => element?.focus()} onClick={() => setAsks(false)}>
        {text('work.cancel')}
      </button>
    </fieldset>
  );
}
