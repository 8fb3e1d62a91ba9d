/** Whether what one source has next stands before what another has. */
export type IsBefore<Source> = (a: Source, b: Source) => boolean

/** Puts sources into a heap: the one that is to be taken next stands first. */
export function makeHeap<Source>(sources: Source[], isBefore: IsBefore<Source>): void {
  for (let i = (sources.length >> 1) - 1; i >= 0; i--) sink(sources, i, isBefore)
}

/** Restores the order once the first source went on, or takes it away where it `ended`. */
export function firstMoved<Source>(heap: Source[], ended: boolean, isBefore: IsBefore<Source>): void {
  if (ended) {
    const last = heap.pop()!
    if (heap.length > 0) heap[0] = last
  }
  sink(heap, 0, isBefore)
}

function sink<Source>(heap: Source[], from: number, isBefore: IsBefore<Source>): void {
  for (let at = from; ; ) {
    let least = at
    for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++) {
      if (isBefore(heap[child]!, heap[least]!)) least = child
    }
    if (least === at) return
    const source = heap[at]!
    heap[at] = heap[least]!
    heap[least] = source
    at = least
  }
}
