/** What a form holds; nothing, for a body that is no form or breaks off. */
export const formOf = (request: Request): Promise<FormData> => request.formData().catch(() => new FormData());
