import type { Page } from 'playwright-core';

/** What a person sees and does of the tour and of the presentation. */
export function guideModel(page: Page) {
  const tour = page.locator('.tour');
  const presentation = page.getByRole('region', { name: 'Presentation' });
  return {
    tourSays: async (title: string) => void (await tour.getByRole('heading', { name: title, exact: true }).waitFor()),
    tourPress: (name: 'Next' | 'Back' | 'Skip the tour' | 'Start') =>
      tour.getByRole('button', { name, exact: true }).click(),
    tourIsOver: () => tour.waitFor({ state: 'detached' }),
    presents: async (name: string) => void (await presentation.getByRole('heading', { name, level: 2 }).waitFor()),
    presentPress: (name: 'Next topic' | 'Previous topic' | 'End the presentation') =>
      presentation.getByRole('button', { name }).click(),
    presentationIsOver: () => presentation.waitFor({ state: 'detached' }),
  };
}
