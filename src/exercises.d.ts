// What the build makes of `exercises/`: see build/exercises-plugin.ts.
declare module 'virtual:exercises' {
  export const catalogue: import('./workbook/catalogue.ts').Catalogue
}

/** How each is fetched; without the catalogue, which is larger. */
declare module 'virtual:exercise-loaders' {
  export const loadExercise: (id: string) => Promise<import('./model/exercise.ts').Exercise>
  export const loadLesson: (id: string) => Promise<import('./model/exercise.ts').Lesson>
}
