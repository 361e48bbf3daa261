import fc from 'fast-check'

// goja is some thirty times slower than Node: fewer runs of each property are enough to see it differ.
fc.configureGlobal({ numRuns: 15 })
