export function compactModule(data: object): string;
