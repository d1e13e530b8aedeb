/** Whether mail can be tried there; whether it arrives only mail can tell. */
export const looksLikeAddress = (text: string) => /^\S+@\S+\.\S+$/.test(text.trim());
