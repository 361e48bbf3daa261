import { freePort } from '../../pocketbase/serve.ts'
import { start } from './start.ts'

export interface EmptySchool {
  url: string
  /** The one-time link of the first coordinator, as the start prints it. */
  link: string
}

/** `npm start -- --empty`, as somebody runs it: its own folder and port; gone at the end of the test. */
export async function startEmpty(): Promise<EmptySchool> {
  const port = await freePort()
  const started = start(['--empty'], { PORT: String(port) })
  const [link] = await started.says(/http:\/\/127\.0\.0\.1:\d+\/start\/#\S+/)
  await started.says(/Stop with Ctrl-C/)
  return { url: `http://127.0.0.1:${port}`, link }
}
