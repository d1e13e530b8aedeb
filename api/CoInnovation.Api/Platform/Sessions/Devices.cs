using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>Tells people which of their browsers a session is in; nothing is decided by it.</summary>
internal static class Devices
{
    private static readonly (string Mark, string Name)[] Browsers =
    [
        // Those that also claim to be another come first.
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"),
        ("HeadlessChrome/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary><c>Firefox on Linux</c>, from the header <c>User-Agent</c>.</summary>
    public static string Of(string? userAgent) => (NameIn(userAgent, Browsers), NameIn(userAgent, Systems)) switch
    {
        ({ } browser, { } system) => $"{browser} on {system}",
        ({ } browser, null) => browser,
        (null, { } system) => $"A browser on {system}",
        _ => "A program",
    };

    /// <summary>What was noted, as it is said to people.</summary>
    public static Sentence Said(string noted) => (NameIn(noted, Named(Browsers)), NameIn(noted, Named(Systems))) switch
    {
        ({ } browser, "iPhone") => (Sentence)$"{browser} on iPhone",
        ({ } browser, "iPad") => (Sentence)$"{browser} on iPad",
        ({ } browser, { } system) => (Sentence)$"{browser} on {system}",
        ({ } browser, null) => Sentence.Verbatim(browser),
        (null, "iPhone") => (Sentence)"A browser on iPhone",
        (null, "iPad") => (Sentence)"A browser on iPad",
        (null, { } system) => (Sentence)$"A browser on {system}",
        _ => (Sentence)"A program",
    };

    private static (string Mark, string Name)[] Named((string Mark, string Name)[] known) => [.. known.Select(one => (one.Name, one.Name))];

    private static string? NameIn(string? text, (string Mark, string Name)[] known) =>
        text is null ? null : Array.Find(known, one => text.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
