/** The one message that pages send. */
export const fromPage = 'topograph-from-page';

/** The one message that pages are sent. */
export const toPage = 'topograph-to-page';
