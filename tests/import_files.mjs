// SPDX-License-Identifier: Apache-2.0
//
// Files of other programs, made up for tests and measurements: GPX, TCX, FIT, Apple Health, ZIP, Baby Buddy. There is
// nobody in them.
import { deflateRawSync } from 'node:zlib';

// --- XML

export const gpx = (type, times) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="test"><trk>${type ? `<type>${type}</type>` : ''}<trkseg>` +
  `${times.map((time) => `<trkpt lat="0" lon="0"><ele>1</ele><time>${time}</time></trkpt>`).join('')}</trkseg></trk></gpx>\n`;

export const tcx = (sport, start, seconds, notes = '') =>
  `<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="${sport}"><Id>${start}</Id>` +
  `<Lap StartTime="${start}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds></Lap><Notes>${notes}</Notes></Activity></Activities></TrainingCenterDatabase>`;

export const workout = (type, start, end, inside = '') =>
  ` <Workout workoutActivityType="HKWorkoutActivityType${type}" duration="20" durationUnit="min" sourceName="Watch" startDate="${start}" endDate="${end}">${inside}</Workout>\n`;

export const health = (inside) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>\n` +
  `<!ATTLIST HealthData locale CDATA #REQUIRED>\n]>\n<HealthData locale="en_US">\n <ExportDate value="2026-11-22 09:00:00 +0100"/>\n${inside}</HealthData>\n`;

// --- FIT

export function fit_checksum(bytes) {
  const table = [0x0000, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401, 0xa001, 0x6c00, 0x7800, 0xb401, 0x5000, 0x9c01, 0x8801, 0x4400];
  let sum = 0;
  for (const byte of bytes) {
    for (const half of [byte & 15, byte >> 4]) sum = ((sum >> 4) & 0xfff) ^ table[sum & 15] ^ table[half];
  }
  return sum;
}

const little = (number, size) => {
  const bytes = Buffer.alloc(size);
  for (let i = 0; i < size; i++) bytes[i] = Math.floor(number / 256 ** i) % 256;
  return bytes;
};

/** A definition and one record of it; fields are [number, size, value]. */
export function fit_message(message, fields) {
  const shape = fields.map(([number, size]) => Buffer.from([number, size, 0]));
  return Buffer.concat([Buffer.from([0x40, 0, 0]), little(message, 2), Buffer.from([fields.length]), ...shape,
    Buffer.from([0]), ...fields.map(([, size, value]) => little(value, size))]);
}

export function fit(records) {
  const head = Buffer.concat([Buffer.from([14, 0x10]), little(2000, 2), little(records.length, 4), Buffer.from('.FIT')]);
  const file = Buffer.concat([head, little(fit_checksum(head), 2), records]);
  return Buffer.concat([file, little(fit_checksum(file), 2)]);
}

const fit_epoch = 631065600;

export function fit_walk(start, seconds, { sport = 11, sub_sport = 0 } = {}) {
  const from = Date.parse(start) / 1000 - fit_epoch;
  return fit_message(18, [[253, 4, from + seconds], [2, 4, from], [7, 4, seconds * 1000], [8, 4, seconds * 1000], [5, 1, sport], [6, 1, sub_sport]]);
}

// --- ZIP

const crc_table = Array.from({ length: 256 }, (_, i) => {
  let sum = i;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum >>> 0;
});

export function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ crc_table[(sum ^ byte) & 255];
  return (sum ^ 0xffffffff) >>> 0;
}

/** Members are [name, bytes, {flags, checksum}]. */
export function zip(members) {
  const parts = members.map(([name, content, { flags = 0, checksum } = {}]) => {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    return Buffer.concat([Buffer.from('PK\x03\x04'), little(20, 2), little(flags, 2), little(8, 2), little(0, 4), little(checksum ?? crc32(bytes), 4),
      little(packed.length, 4), little(bytes.length, 4), little(name.length, 2), little(0, 2), Buffer.from(name), packed]);
  });
  return Buffer.concat([...parts, Buffer.from('PK\x01\x02'), Buffer.alloc(42), Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);
}

// --- Baby Buddy

export const feeds_header = 'id,child,child_first_name,child_last_name,start,end,duration,type,method,amount,notes,tags\r\n';
export const feed = (start) => `1,1,,,${start},${start},0:20:00,breast milk,left breast,,,\r\n`;
