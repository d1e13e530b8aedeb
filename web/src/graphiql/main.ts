import { makeStrict } from "./strictPage";

makeStrict();
// Only now: the editor asks what it may do as soon as it is loaded.
void import("./page");
