import { firstExisting } from './house.ts'

/** The Chromium of this machine: the one that CHROME_PATH names, or an installed one. */
export const findChromium = (): string | undefined =>
  firstExisting([
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ])
