// SPDX-License-Identifier: Apache-2.0
//
// Which number to ring in an emergency. Where she is, her clock says better than her language; she can
// change the number. Where nothing is known it is 112, which mobile phones everywhere pass on.

const otherwise = '112';

// By the name of the time zone: the most exact beginning counts.
const byZone: Record<string, string> = {
  'America/': '911',
  'America/Argentina/': '107',
  'America/Asuncion': '141',
  'America/Bogota': '123',
  'America/Bahia': '192',
  'America/Belem': '192',
  'America/Campo_Grande': '192',
  'America/Cuiaba': '192',
  'America/Fortaleza': '192',
  'America/Havana': '104',
  'America/La_Paz': '118',
  'America/Lima': '106',
  'America/Manaus': '192',
  'America/Recife': '192',
  'America/Santiago': '131',
  'America/Sao_Paulo': '192',
  'Africa/Accra': '112',
  'Africa/Cairo': '123',
  'Africa/Johannesburg': '112',
  'Africa/Lagos': '112',
  'Africa/Nairobi': '999',
  'Asia/Bangkok': '1669',
  'Asia/Calcutta': '112',
  'Asia/Dhaka': '999',
  'Asia/Dubai': '998',
  'Asia/Ho_Chi_Minh': '115',
  'Asia/Hong_Kong': '999',
  'Asia/Jakarta': '112',
  'Asia/Jerusalem': '101',
  'Asia/Karachi': '1122',
  'Asia/Kolkata': '112',
  'Asia/Kuala_Lumpur': '999',
  'Asia/Manila': '911',
  'Asia/Riyadh': '997',
  'Asia/Saigon': '115',
  'Asia/Seoul': '119',
  'Asia/Shanghai': '120',
  'Asia/Singapore': '995',
  'Asia/Taipei': '119',
  'Asia/Tokyo': '119',
  'Atlantic/Reykjavik': '112',
  'Australia/': '000',
  'Europe/': '112',
  'Europe/Belfast': '999',
  'Europe/Guernsey': '999',
  'Europe/Isle_of_Man': '999',
  'Europe/Jersey': '999',
  'Europe/London': '999',
  'Pacific/Auckland': '111',
  'Pacific/Honolulu': '911',
};

// By the country in her language, where the clock says nothing.
const byCountry: Record<string, string> = {
  AU: '000',
  BR: '192',
  CA: '911',
  CN: '120',
  GB: '999',
  HK: '999',
  IE: '112',
  JP: '119',
  KR: '119',
  MX: '911',
  NZ: '111',
  PH: '911',
  SG: '995',
  US: '911',
};

function ofZone(zone: string): string | undefined {
  const fits = Object.keys(byZone).filter((name) =>
    name.endsWith('/') ? zone.startsWith(name) : zone === name,
  );
  return byZone[fits.sort((a, b) => b.length - a.length)[0] ?? ''];
}

function ofLanguage(language: string): string | undefined {
  try {
    return byCountry[new Intl.Locale(language).region ?? ''];
  } catch {
    return undefined;
  }
}

export interface EmergencyNumber {
  number: string;
  /** False: nobody knows where she is, so the card says so. */
  known: boolean;
}

export function emergencyNumber(own: string, zone: string, language: string): EmergencyNumber {
  if (own) return { number: own, known: true };
  const found = ofZone(zone) ?? ofLanguage(language);
  return { number: found ?? otherwise, known: found !== undefined };
}

export const hereAndNow = (own: string): EmergencyNumber =>
  emergencyNumber(own, Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.language);

export const dialled = (number: string): string => `tel:${number.replace(/[^\d+*#]/g, '')}`;
