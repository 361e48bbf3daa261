/** What the build writes down about each file of the site, and the hooks answer from. */
export interface SiteFile {
  type: string
  /** Fingerprint of the content. */
  tag: string
  /** Its name changes with its content: it never has to be asked for again. */
  hashed: boolean
  /** Lies compressed beside it. */
  br: boolean
  gz: boolean
  /** Of a page: the hashes of what stands inline. */
  scripts?: string[]
  styles?: string[]
}
