// SPDX-License-Identifier: Apache-2.0
//
// The smallest host that realign.wasm runs in: no clock, no chance, no files. Whatever the module writes
// to a file descriptor (it should not: its answers are returned) is kept in `said`.
import { readFileSync } from 'node:fs';

// What the C++ library brings along whether or not it is called. Anything else is refused.
const tolerated = new Set(['fd_write', 'fd_close', 'fd_seek', 'fd_read', 'fd_fdstat_get', 'fd_fdstat_set_flags',
  'fd_prestat_get', 'fd_prestat_dir_name', 'environ_get', 'environ_sizes_get', 'args_get', 'args_sizes_get',
  'proc_exit', 'sched_yield']);
const not_supported = 52;  // WASI's ENOSYS

export function load_module(path) {
  return new WebAssembly.Module(readFileSync(path));
}

// The imports that break the promise that the engine is a pure function.
export function forbidden_imports(module) {
  return WebAssembly.Module.imports(module)
    .filter(({ module: from, name }) => from !== 'wasi_snapshot_preview1' || !tolerated.has(name))
    .map(({ module: from, name }) => `${from}.${name}`);
}

// → {run(args, journal) → {exit, out, err}, ask(text) → text, memory, said,
//    open_figure(words, place) → what the opening says, frame(place, milliseconds) → markup or null}
export function open_door(module) {
  const forbidden = forbidden_imports(module);
  if (forbidden.length) throw new Error(`the module asks for ${forbidden.join(', ')}: it must have no clock, no chance and no files`);
  const said = [];
  const wasi = Object.fromEntries([...tolerated].map((name) => [name, () => not_supported]));
  let exports;
  wasi.environ_sizes_get = wasi.args_sizes_get = (count, size) => {
    const view = new DataView(exports.memory.buffer);
    view.setUint32(count, 0, true);
    view.setUint32(size, 0, true);
    return 0;
  };
  wasi.environ_get = wasi.args_get = () => 0;
  wasi.fd_write = (_fd, places, count, written) => {
    const view = new DataView(exports.memory.buffer);
    let total = 0;
    for (let i = 0; i < count; i++) {
      const at = view.getUint32(places + 8 * i, true);
      const size = view.getUint32(places + 8 * i + 4, true);
      said.push(Buffer.from(exports.memory.buffer, at, size).toString());
      total += size;
    }
    view.setUint32(written, total, true);
    return 0;
  };
  wasi.proc_exit = (code) => {
    throw new Error(`the module ended itself with ${code}${said.length ? `: ${said.join('')}` : ''}`);
  };
  exports = new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi }).exports;
  exports._initialize?.();

  const ask = (text) => {
    const question = Buffer.from(text);
    const place = exports.realign_alloc(question.length);
    if (place === 0) throw new Error('the module has no room for the question');
    Buffer.from(exports.memory.buffer).set(question, place);
    const answer = exports.realign_run(place, question.length);
    exports.realign_free(place);
    if (answer === 0) throw new Error('the module gave no answer');
    const size = new DataView(exports.memory.buffer).getUint32(answer, true);
    const bytes = Buffer.from(exports.memory.buffer, answer + 4, size).toString();
    exports.realign_free(answer);
    return bytes;
  };
  const run = (args, journal) => JSON.parse(ask(JSON.stringify({ args, journal })));
  const open_figure = (words, place = 0) => {
    const { exit, out, err } = JSON.parse(ask(JSON.stringify({ figure: words, place })));
    if (exit !== 0) throw new Error(err);
    return JSON.parse(out);
  };
  const decoder = new TextDecoder();
  const frame = (place, milliseconds) => {
    const at = exports.realign_frame(place, milliseconds);
    if (at === 0) return null;
    const size = new DataView(exports.memory.buffer).getUint32(at, true);
    return decoder.decode(new Uint8Array(exports.memory.buffer, at + 4, size));
  };
  return { run, ask, open_figure, frame, memory: exports.memory, said };
}
