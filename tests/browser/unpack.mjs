// Prints the path of the unpacked Chromium.
import chromium from "@sparticuz/chromium";

console.log(await chromium.executablePath());
