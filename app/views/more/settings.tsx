// SPDX-License-Identifier: Apache-2.0
// Light, the body of the figure, and the numbers to ring.
import { useId, useMemo } from 'preact/hooks';
import { hereAndNow } from '../../emergency_numbers';
import { drawnOfItself } from '../../parts/figure';
import { Radios } from '../../parts/radios';
import { Still } from '../../parts/still';
import { type Preferences, prefer, preferences } from '../../preferences';
import { theEngine } from '../../realign';
import { words } from '../../words';
import { Page } from './page';

export function Light() {
  const { look, nightByItself } = preferences.value;
  return (
    <Page title={words.light.title}>
      <Radios
        legend={words.light.look}
        options={words.light.looks}
        chosen={look}
        onChoose={(value) => prefer({ look: value as Preferences['look'] })}
      />
      <label class="tick part">
        <span>{words.light.byItself}</span>
        <input
          type="checkbox"
          checked={nightByItself}
          onChange={() => prefer({ nightByItself: !nightByItself })}
        />
      </label>
    </Page>
  );
}

// Any exercise will do: the first that the engine lists.
function firstExercise(): string {
  const { exercises } = JSON.parse(theEngine().run(['exercise', '--format', 'json'], '')) as {
    exercises: { id: string }[];
  };
  return exercises[0]?.id ?? '';
}

/** What is drawn now, also where she has chosen nothing. */
function useBody(exercise: string) {
  const { build, skin, hair } = preferences.value;
  const usual = useMemo(() => {
    const of = (option: string, names: Record<string, string>) =>
      drawnOfItself(exercise, option, Object.keys(names));
    return {
      build: of('--build', words.figure.builds),
      skin: of('--skin', words.figure.skins),
      hair: of('--hair', words.figure.hairs),
    };
  }, [exercise]);
  return { build: build || usual.build, skin: skin || usual.skin, hair: hair || usual.hair };
}

export function Body() {
  const exercise = useMemo(firstExercise, []);
  const { build, skin, hair } = useBody(exercise);
  const { figure } = words;
  return (
    <Page title={figure.title} lead={figure.lead}>
      <div class="stage part">
        <Still exercise={exercise} variant="base" />
      </div>
      <Radios
        legend={figure.build}
        options={figure.builds}
        chosen={build}
        onChoose={(value) => prefer({ build: value })}
      />
      <Radios
        legend={figure.skin}
        options={figure.skins}
        chosen={skin}
        onChoose={(value) => prefer({ skin: value })}
      />
      <Radios
        legend={figure.hair}
        options={figure.hairs}
        chosen={hair}
        onChoose={(value) => prefer({ hair: value })}
      />
    </Page>
  );
}

interface NumberProps {
  label: string;
  note: string;
  value: string;
  onChange: (value: string) => void;
}

function PhoneField({ label, note, value, onChange }: NumberProps) {
  const id = useId();
  return (
    <div class="field part">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="tel"
        autoComplete="off"
        aria-describedby={`${id}-note`}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value.trim())}
      />
      <p class="quiet small" id={`${id}-note`}>
        {note}
      </p>
    </div>
  );
}

export function Numbers() {
  const own = preferences.value;
  return (
    <Page title={words.numbers.title}>
      <PhoneField
        label={words.numbers.emergency}
        note={words.numbers.emergencyNote(hereAndNow('').number)}
        value={own.emergencyNumber}
        onChange={(emergency) => prefer({ emergencyNumber: emergency })}
      />
      <PhoneField
        label={words.numbers.care}
        note={words.numbers.careNote}
        value={own.careNumber}
        onChange={(care) => prefer({ careNumber: care })}
      />
    </Page>
  );
}
