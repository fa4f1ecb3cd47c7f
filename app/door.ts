// SPDX-License-Identifier: Apache-2.0
//
// Through this door the engine is asked: a question in JSON goes in, an answer in JSON comes out. The module
// gets no clock, no chance, no file and no network; what the C++ library brings along is refused politely.

export interface Module {
  memory: WebAssembly.Memory;
  _initialize?: () => void;
}

interface Exports extends Module {
  realign_alloc: (size: number) => number;
  realign_run: (place: number, size: number) => number;
  realign_free: (place: number) => void;
  realign_frame: (place: number, milliseconds: number) => number;
}

export interface Door {
  ask: (question: unknown) => string;
  frame: (place: number, milliseconds: number) => string | null;
}

const notSupported = 52;
const tolerated =
  'fd_write fd_close fd_seek fd_read fd_fdstat_get fd_fdstat_set_flags fd_prestat_get fd_prestat_dir_name environ_get environ_sizes_get args_get args_sizes_get proc_exit sched_yield';

function imports(memory: () => WebAssembly.Memory): WebAssembly.Imports {
  const wasi: Record<string, (...args: number[]) => number> = {};
  for (const name of tolerated.split(' ')) wasi[name] = () => notSupported;
  const nothing = (count: number, size: number): number => {
    const view = new DataView(memory().buffer);
    view.setUint32(count, 0, true);
    view.setUint32(size, 0, true);
    return 0;
  };
  wasi.environ_sizes_get = wasi.args_sizes_get = nothing as (...args: number[]) => number;
  wasi.environ_get = wasi.args_get = () => 0;
  return { wasi_snapshot_preview1: wasi };
}

function doorOf(module: Exports): Door {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const textAt = (place: number): string => {
    const size = new DataView(module.memory.buffer).getUint32(place, true);
    return decoder.decode(new Uint8Array(module.memory.buffer, place + 4, size));
  };
  return {
    ask(question) {
      const bytes = encoder.encode(JSON.stringify(question));
      const place = module.realign_alloc(bytes.length);
      if (place === 0) throw new Error('There is no memory left for the question.');
      new Uint8Array(module.memory.buffer).set(bytes, place);
      const answer = module.realign_run(place, bytes.length);
      module.realign_free(place);
      if (answer === 0) throw new Error('There is no memory left for the answer.');
      const text = textAt(answer);
      module.realign_free(answer);
      return text;
    },
    frame(place, milliseconds) {
      const at = module.realign_frame(place, milliseconds);
      return at === 0 ? null : textAt(at);
    },
  };
}

async function compiled(source: Response | BufferSource, wanted: WebAssembly.Imports) {
  if (!(source instanceof Response)) return WebAssembly.instantiate(source, wanted);
  if (source.headers.get('content-type')?.startsWith('application/wasm')) {
    return WebAssembly.instantiateStreaming(source, wanted);
  }
  // A host that does not know the type of the file.
  return WebAssembly.instantiate(await source.arrayBuffer(), wanted);
}

/** A module, ready to be called; `more` is what it asks the page for beside what its C++ library brings along. */
export async function instantiate<M extends Module>(
  source: Response | BufferSource,
  more: WebAssembly.Imports = {},
): Promise<M> {
  let module: M | undefined;
  const { instance } = await compiled(source, { ...imports(() => (module as M).memory), ...more });
  module = instance.exports as unknown as M;
  module._initialize?.();
  return module;
}

export const openDoor = async (source: Response | BufferSource): Promise<Door> =>
  doorOf(await instantiate<Exports>(source));
