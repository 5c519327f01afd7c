// Which host the panels below the editor show: that of the open exercise, or of the world of a check that is open.
import type { World } from '../../../model/world.ts'
import { sheetsOn } from '../../../workbook/inside.ts'
import { useShown } from '../../use-workbook.ts'

export type HostPlace = { readonly name: string; readonly world: World }

/** Null where no exercise is open. */
export function usePlacedHost(): HostPlace | null {
  const name = useShown(({ page }) => sheetsOn(page)[0]?.host?.name ?? null)
  const world = useShown(({ page }) => sheetsOn(page)[0]?.world ?? null)
  return name === null || world === null ? null : { name, world }
}
