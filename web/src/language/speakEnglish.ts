import { vi } from "vitest";
import { speak } from "./language";

// What Vitest loads before every test, as main.tsx does before every page.
await speak("en");

// Files share a page, and would share what others have put in a module's place: each takes its modules anew.
vi.resetModules();
