import type { Scene } from '../support/scene.ts'
import type { School } from '../support/school.ts'
import type { Row } from './row.ts'
export async function stageRows(_school: School, _scene: Scene, _say: (line: string) => void): Promise<Row[]> { return [] }
