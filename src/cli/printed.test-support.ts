import { vi } from 'vitest'
import { makeProgram } from './program.ts'

/** What a call prints, without a process of its own: the dictionary is read once for all. */
export async function printed(...call: string[]): Promise<string> {
  let text = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += chunk
    return true
  })
  try {
    await makeProgram().parseAsync(call, { from: 'user' })
  } finally {
    write.mockRestore()
  }
  return text
}
