/** After how many seconds whoever was told that the database is away should ask again. */
export const retryAfter = '5'
