// SPDX-License-Identifier: Apache-2.0
//
// What stands after a | in a scenario document: each filter makes lines of lines.

const filters = { pick, grep, lines, elements };

export function filtered([name, ...words], input) {
  if (!(name in filters)) throw new Error(`there is no filter called ${name}; there are ${Object.keys(filters).join(', ')}`);
  return filters[name](words.join(' '), input);
}

function grep(text, input) {
  return input.filter((line) => line.includes(text));
}

function lines(range, input) {
  const [, from, to] = /^(\d+)(?:-(\d*))?$/.exec(range) ?? [];
  if (!from) throw new Error(`lines takes N or N-M, not "${range}"`);
  const last = to === undefined ? Number(from) : to === '' ? input.length : Number(to);
  return input.slice(Number(from) - 1, last);
}

// A picture's text with a line for each element and each rule of its style, so that a diff shows which changed.
function elements(_words, input) {
  return input.flatMap((line) => line.replaceAll('><', '>\n<').replaceAll('}', '}\n').split('\n'));
}

function pick(paths, input) {
  const text = input.join('\n');
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`pick needs JSON, and this was printed:\n${text || '(nothing)'}`);
  }
  return paths.split(',').map((path) => path.trim()).filter(Boolean).map((path) => {
    const found = at_path(value, steps_of(path));
    return `${path}: ${found === undefined ? '(missing)' : spaced(found)}`;
  });
}

// `a.b[].c[key=value]` → its steps
function steps_of(path) {
  const steps = [...path.matchAll(/\.?([\w-]+)|\[\]|\[(\d+)\]|\[([\w-]+)=([^\]]*)\]/g)];
  if (steps.map(([step]) => step).join('') !== path) throw new Error(`"${path}" is not a path`);
  return steps.map(([step, key, index, where, is]) => {
    if (key !== undefined) return { key };
    if (index !== undefined) return { index: Number(index) };
    return step === '[]' ? { each: true } : { where, is };
  });
}

function at_path(value, [step, ...rest]) {
  if (step === undefined || value === undefined) return value;
  if (step.key) return at_path(step.key === 'length' ? value?.length : value?.[step.key], rest);
  if (!Array.isArray(value)) return step.each && value === null ? null : undefined;
  if (step.each) {
    const all = value.map((one) => at_path(one, rest));
    return rest.some(({ each }) => each) ? all.flat() : all.map((one) => one ?? null);
  }
  if (step.where) return at_path(value.find((one) => String(one?.[step.where]) === step.is), rest);
  return at_path(value[step.index], rest);
}

// JSON on one line, with a space after each colon and comma: easier to read, and to wrap in a diff.
function spaced(value) {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${spaced(inner)}`).join(', ')}}`;
}
