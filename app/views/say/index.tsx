// SPDX-License-Identifier: Apache-2.0
// What is told, and where: /say, /say/pain, /say/symptom/WHICH.
import { useLocation } from 'preact-iso';
import '../../style/say.css';
import { About, AboutOne } from './about';
import { Clearance } from './clearance';
import { Form } from './form';
import { NotHere } from './frame';
import { Loss } from './loss';
import { Pain } from './pain';
import { Prescription } from './prescription';
import { Everything } from './say';
import { Symptom, Symptoms } from './symptom';

function pageAt(area: string | undefined, what: string | undefined) {
  switch (area) {
    case undefined:
      return <Everything />;
    case 'pain':
      return <Pain />;
    case 'symptom':
      return what ? <Symptom what={what} /> : <Symptoms />;
    case 'form':
      return <Form what={what ?? ''} />;
    case 'clearance':
      return <Clearance />;
    case 'prescription':
      return <Prescription />;
    case 'about':
      return what ? <AboutOne what={what} /> : <About />;
    case 'loss':
      return <Loss />;
    default:
      return <NotHere />;
  }
}

export function Say() {
  const { path } = useLocation();
  const [area, what] = path.split('/').slice(2);
  return pageAt(area, what);
}
