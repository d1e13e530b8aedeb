import { afterEach, expect, it, vi } from "vitest";
import { download } from "./download";

afterEach(() => vi.unstubAllGlobals());

function answer(chunks: string[], status = 200) {
  const body = new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
  const headers = { "Content-Type": "text/plain" };
  vi.stubGlobal("fetch", async () => new Response(body, { status, headers }));
}

it.each([
  ["json", ['[\n{"sequence":1,"at":"x"}', ',\n{"sequence":2,"at":"y"}\n]\n']],
  ["csv", ["sequence,at\r\n1,x\r\n", "2,y\r\n"]],
  ["html", ['<tr data-sequence="1"><td>', '</td></tr>\n<tr data-sequence="2">']],
])("says how many entries there are while it reads %s", async (_, chunks) => {
  answer(chunks);
  const told: number[] = [];
  const file = await download("/mine", (entries) => told.push(entries));
  expect(told).toEqual([1, 2]);
  expect(await file.text()).toBe(chunks.join(""));
});

it("says what the server says when there is nothing to read", async () => {
  answer(['{"code":"WORKSHOP_NOT_FOUND","message":"There is no such workshop."}'], 404);
  await expect(download("/mine", () => {})).rejects.toThrow("There is no such workshop.");
});
