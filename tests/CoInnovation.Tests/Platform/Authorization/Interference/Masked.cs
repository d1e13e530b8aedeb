using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoInnovation.Tests.Platform.Authorization.Interference;

/// <summary>An answer without what is random or of the moment: ids by the order in which they come, no times, no secrets, no signatures. How long each of these is stays, and what is equal stays equal.</summary>
internal static partial class Masked
{
    public static string Of(string text)
    {
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        return Mask(text, ids);
    }

    private static string Mask(string text, Dictionary<string, string> ids)
    {
        text = OfTheMoment().Replace(text, "\"${name}\":<of this installation>");
        text = JoinCode().Replace(text, "<join code>");
        text = Secret().Replace(text, "#<secret>");
        text = SignInCode().Replace(text, "<sign-in code>");
        text = Checkpoints().Replace(text, "");
        text = Counted().Replace(text, "");
        text = OfTheBody().Replace(text, "<of the body>");
        text = Receiver().Replace(text, "<receiver>");
        text = Time().Replace(text, "<time>");
        text = Day().Replace(text, "<day>");
        text = Microseconds().Replace(text, "<time>");
        text = Id().Replace(text, id => ids.TryGetValue(id.Value, out var known) ? known : ids[id.Value] = string.Create(CultureInfo.InvariantCulture, $"<id {ids.Count}>"));
        return Blob().Replace(text, blob => Open(blob.Value) is { } inner ? $"<{Mask(inner, ids)}>" : string.Create(CultureInfo.InvariantCulture, $"<{blob.Length} bytes>"));
    }

    /// <summary>What is in a cursor that only wraps a text; null for what is sealed.</summary>
    private static string? Open(string blob)
    {
        try
        {
            var inner = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(blob.TrimEnd('=').Replace('+', '-').Replace('/', '_')));
            return inner.All(character => character is >= ' ' and <= '~') ? inner : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex("\"(?<name>joinCode|qrCode)\": ?\"([^\"\\\\]|\\\\.)*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex OfTheMoment();

    // When a record was signed is a matter of the moment.
    [GeneratedRegex("(?m)^\\{\"checkpoint\":.*\n?|\"checkpoints\":(\\[[^\\]]*\\]|[0-9]+)|\"durationMs\":[0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Checkpoints();

    // In the audit log, what its reader was refused and given is counted by minutes, and written down a second later at most: a matter of the moment, and all of it their own.
    [GeneratedRegex("(?m)^[^,\\n]*,(DENIED|EXPORTED|SIGN_IN_REFUSED),.*\n?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Counted();

    // Follow from the body, in which they are looked at.
    [GeneratedRegex("Content-Length: [0-9]+|ETag: [^\\n]+|Last-Modified: [^\\n]+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex OfTheBody();

    // Where this run listens.
    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+/hook/[0-9]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Receiver();

    // In JSON, in JSON within CSV, and in pages.
    [GeneratedRegex("(lastFour|code)(\"|&quot;|<[^>]*>|[:\\s=\\\\])+([A-Z0-9]{6}\\b|(?<=lastFour.{1,60})[A-Za-z0-9_-]{4})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex JoinCode();

    // In a mail, as text and as HTML.
    [GeneratedRegex(@"(?<=code is\s*|letter-spacing:[^>]*>)[0-9]{4}( |&nbsp;)[0-9]{4}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex SignInCode();

    [GeneratedRegex("#[A-Za-z0-9_-]{22}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Time();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Day();

    // By which entries of a timeline are told apart.
    [GeneratedRegex(@"\b1[0-9]{15}\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Microseconds();

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Id();

    [GeneratedRegex("[A-Za-z0-9_+/-]{32,}={0,2}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Blob();
}
