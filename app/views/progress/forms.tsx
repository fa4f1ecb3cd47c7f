// SPDX-License-Identifier: Apache-2.0
// What the questionnaires came to, with what a score means and does not mean.
import type { FormCourse } from '../../how_it_goes';
import { Chevron } from '../../parts/icons';
import { words } from '../../words/progress';

export function Meaning({ form: { means, not } }: { form: FormCourse }) {
  return (
    <details class="why">
      <summary>
        {words.forms.meaning}
        <Chevron />
      </summary>
      <div class="why-body">
        <p>{means}</p>
        <p>{not}</p>
      </div>
    </details>
  );
}

function Form({ form, isDue }: { form: FormCourse; isDue: boolean }) {
  return (
    <div class="form-course">
      <h3>{form.name}</h3>
      <p>{form.sentences.join(' ')}</p>
      <Meaning form={form} />
      {isDue && (
        <a class="text-action" href={`/say/form/${form.id}`}>
          {words.forms.fill}
        </a>
      )}
    </div>
  );
}

export function Forms({ forms, today }: { forms: FormCourse[]; today: string }) {
  return (
    <section class="part progress-part">
      <h2>{words.forms.title}</h2>
      {forms.map((form) => (
        <Form key={form.id} form={form} isDue={form.due !== null && form.due <= today} />
      ))}
    </section>
  );
}
