namespace CoInnovation.Tests.Support;

/// <summary>Finds a Chromium on this machine; where there is none, unpacks one from npm (tests/browser).</summary>
internal static class Chromium
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["chrome.exe", "msedge.exe"] : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private static readonly string[] UsualPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>What a browser needs to run as root, without a display, and without calling home.</summary>
    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--no-first-run", "--mute-audio",
    ];

    public static async Task<string> FindAsync(CancellationToken cancellationToken) => Installed() ?? await UnpackAsync(cancellationToken);

    private static string? Installed() =>
        Environment.GetEnvironmentVariable("COINNOVATION_CHROMIUM") is { Length: > 0 } chosen
            ? chosen
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
                .Concat(UsualPlaces)
                .FirstOrDefault(File.Exists);

    private static async Task<string> UnpackAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Repository.Root, "tests", "browser");
        await ChildProcess.RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], folder, cancellationToken);
        var path = (await ChildProcess.RunAsync("node", ["unpack.mjs"], folder, cancellationToken)).Trim();
        return File.Exists(path) ? path : throw new FileNotFoundException("There is no Chrome or Chromium here, and the one from npm did not unpack.", path);
    }
}
