import { handOver } from './hand-over.mjs'

handOver('../tests/bench/run.ts')
