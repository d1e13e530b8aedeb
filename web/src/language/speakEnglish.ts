import { speak } from "./language";

// What Vitest loads before every test, as main.tsx does before every page.
await speak("en");
