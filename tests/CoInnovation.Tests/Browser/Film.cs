using System.Globalization;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

/// <summary>Keeps what a page shows, whenever it changes, and makes an animated picture of it (tests/film).</summary>
internal sealed class Film
{
    private readonly string folder;
    private readonly ICDPSession session;
    private double? start;

    private Film(string folder, ICDPSession session) => (this.folder, this.session) = (folder, session);

    /// <summary>To be given to a page before it is opened: nobody sees a screen's own pointer on its pictures.</summary>
    public const string Pointer = """
        addEventListener("DOMContentLoaded", () => {
          const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
          const arrow = document.createElementNS("http://www.w3.org/2000/svg", "path");
          arrow.setAttribute("d", "M1 1v17l4.5-4 2.7 6.4 3.2-1.4-2.7-6.2h6Z");
          arrow.setAttribute("fill", "#14201b");
          arrow.setAttribute("stroke", "#fff");
          arrow.setAttribute("stroke-width", "1.5");
          svg.append(arrow);
          svg.setAttribute("aria-hidden", "true");
          Object.assign(svg.style, { position: "fixed", insetBlockStart: 0, insetInlineStart: 0, width: "22px", height: "28px", zIndex: 2147483647, pointerEvents: "none", maxWidth: "none" });
          document.documentElement.append(svg);
          addEventListener("mousemove", ({ clientX, clientY }) => { svg.style.translate = `${clientX}px ${clientY}px`; }, true);
        });
        """;

    /// <param name="folder">Emptied first.</param>
    public static async Task<Film> BeginAsync(IPage page, string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var film = new Film(folder, await page.Context.NewCDPSessionAsync(page));
        film.session.Event("Page.screencastFrame").OnEvent += (_, frame) => film.Keep(frame!.Value);
        await film.session.SendAsync("Page.startScreencast", new() { ["format"] = "png", ["everyNthFrame"] = 1 });
        return film;
    }

    /// <summary>Ends it and writes the file.</summary>
    /// <returns>What it has become: how many pictures, how long, how large.</returns>
    public async Task<string> DevelopAsync(string file, CancellationToken cancellationToken)
    {
        await session.SendAsync("Page.stopScreencast");
        var maker = Path.Combine(Repository.Root, "tests", "film");
        await ChildProcess.RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], maker, cancellationToken);
        return await ChildProcess.RunAsync("node", ["film.mjs", folder, file], maker, cancellationToken);
    }

    private void Keep(System.Text.Json.JsonElement frame)
    {
        var at = frame.GetProperty("metadata").GetProperty("timestamp").GetDouble();
        start ??= at;
        File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{(at - start.Value) * 1000:000000}.png")), frame.GetProperty("data").GetBytesFromBase64());
        _ = session.SendAsync("Page.screencastFrameAck", new() { ["sessionId"] = frame.GetProperty("sessionId").GetInt32() });
    }
}
