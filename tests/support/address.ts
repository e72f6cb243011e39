/** Where the product under test answers. */
export const ADDRESS = process.env.MYPAGE_URL ?? 'http://localhost:4173';
