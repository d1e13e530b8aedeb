import { configure } from "@testing-library/react";

// What Vitest loads before every test: no test fails because the machine is busy.
configure({ asyncUtilTimeout: 30_000 });
