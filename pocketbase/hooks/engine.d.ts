// What PocketBase's engine has and its own types file does not say.
declare function require(path: string): typeof import('./server.ts')
declare const __hooks: string
declare const console: { log(...words: unknown[]): void }
