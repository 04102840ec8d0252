export function examplesDocument(root: URL): string;
