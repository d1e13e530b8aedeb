using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace CoInnovation.Api.Backlog.Changelog;

/// <summary>The changelog as an Atom feed (RFC 4287). An entry keeps its id as long as its idea stays delivered, and is updated when its note or confirmation changes.</summary>
internal static class AtomFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <param name="entries">Entries as the API answers them.</param>
    /// <param name="origin">Scheme and host, to lead back.</param>
    /// <param name="path">Where the feed was asked for, without a token: with it, the feed's own and lasting name.</param>
    public static byte[] Write(JsonElement entries, string origin, string path)
    {
        var all = entries.EnumerateArray().ToList();
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "id", origin + path),
            new XElement(Atom + "title", "What was delivered"),
            new XElement(Atom + "updated", XmlConvert.ToString(all.Select(ChangedAt).Append(DateTimeOffset.UnixEpoch).Max())),
            new XElement(Atom + "author", new XElement(Atom + "name", "CoInnovation")),
            Link("self", origin + path, "application/atom+xml"),
            Link("alternate", origin + "/backlog/changelog", "text/html"),
            all.Select(entry => Entry(entry, origin)));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            new XDocument(feed).Save(writer);
        }

        return bytes.ToArray();
    }

    private static XElement Entry(JsonElement entry, string origin)
    {
        var idea = entry.GetProperty("idea");
        return new XElement(
            Atom + "entry",
            new XElement(Atom + "id", $"urn:uuid:{entry.GetProperty("id").GetString()}"),
            new XElement(Atom + "title", Text(idea, "text") ?? "An idea whose text was erased"),
            new XElement(Atom + "published", XmlConvert.ToString(entry.GetProperty("deliveredAt").GetDateTimeOffset())),
            new XElement(Atom + "updated", XmlConvert.ToString(ChangedAt(entry))),
            Link("alternate", $"{origin}/ideas/{idea.GetProperty("id").GetString()}", "text/html"),
            Text(idea, "release") is { } release ? new XElement(Atom + "category", new XAttribute("term", release)) : null,
            new XElement(Atom + "content", new XAttribute("type", "html"), Content(entry, idea)));
    }

    private static XElement Link(string relation, string address, string type) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    /// <summary>As HTML: what people typed is text in it, never markup.</summary>
    private static string Content(JsonElement entry, JsonElement idea)
    {
        List<string> parts = [];
        if (Text(entry, "note") is { } note)
        {
            parts.Add($"<p>{Html(note)}</p>");
        }

        if (entry.GetProperty("confirmedAt").ValueKind != JsonValueKind.Null)
        {
            parts.Add($"<p>Confirmed{(Text(entry, "confirmation") is { } confirmation ? $": {Html(confirmation)}" : "")}</p>");
        }

        var painPoints = idea.GetProperty("painPoints").GetProperty("nodes").EnumerateArray().Select(painPoint => Text(painPoint, "text")).OfType<string>().ToList();
        if (painPoints is not [])
        {
            parts.Add($"<p>Why it mattered:</p><ul>{string.Concat(painPoints.Select(text => $"<li>{Html(text)}</li>"))}</ul>");
        }

        var relief = entry.GetProperty("relief");
        var (value, n, supporters) = (relief.GetProperty("value"), Number(relief, "n"), Number(entry, "supporterCount"));
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"<p>Supporters: {supporters}. {(value.ValueKind == JsonValueKind.Null ? "No relief measured yet" : $"Relief {value.GetDouble():0.##} (severity before − now)")}, n = {n}.")
            + $" Solved {Number(relief, "solved")}, partly {Number(relief, "partly")}, no {Number(relief, "no")}.</p>");
        return string.Concat(parts);
    }

    private static DateTimeOffset ChangedAt(JsonElement entry) => entry.GetProperty("changedAt").GetDateTimeOffset();

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    /// <summary>One character that XML cannot hold would be the end of the whole feed.</summary>
    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString() is { } text
        ? string.Concat(text.EnumerateRunes().Select(rune => rune.Value <= char.MaxValue && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune))
        : null;

    private static string Html(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br/>", StringComparison.Ordinal);
}
