using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.Api.Platform.Web;
using CoInnovation.Api.Platform.Wire;

namespace CoInnovation.Api.Transfer.Own;

/// <summary>How what is somebody's own stands in a file: one entry after another.</summary>
internal abstract class OwnFormat
{
    public abstract string ContentType { get; }

    public virtual Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public abstract string Begin { get; }

    public abstract string End { get; }

    public static OwnFormat? Of(string extension) => extension switch
    {
        "json" => new Json(),
        "csv" => new Csv(),
        "html" => new Html(Reader.Asking),
        _ => null,
    };

    public abstract string Of(OwnEntry entry, bool isFirst);

    private static string Time(OwnEntry entry) => entry.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private sealed class Json : OwnFormat
    {
        public override string ContentType => "application/json; charset=utf-8";

        public override string Begin => "[\n";

        public override string End => "\n]\n";

        public override string Of(OwnEntry entry, bool isFirst) => (isFirst ? "" : ",\n") + JsonSerializer.Serialize(entry, WireJson.Options);
    }

    private sealed class Csv : OwnFormat
    {
        public override string ContentType => "text/csv; charset=utf-8";

        // Spreadsheets take a file without this mark for their own code page.
        public override Encoding Encoding => Encoding.UTF8;

        public override string Begin => CsvCells.Row(["sequence", "at", "what", "where", "id", "written", "details"]);

        public override string End => "";

        public override string Of(OwnEntry entry, bool isFirst) => CsvCells.Row(
        [
            entry.Sequence.ToString(CultureInfo.InvariantCulture),
            Time(entry),
            entry.What,
            entry.Where,
            entry.Id.ToString(),
            CsvCells.Harmless(string.Join('\n', entry.Written)),
            entry.Details.ToJsonString(WireJson.Options),
        ]);
    }

    /// <summary>A page that needs nothing else: for people, and for printing.</summary>
    private sealed class Html(Reader reader) : OwnFormat
    {
        private const string Style = "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;padding:.5rem;text-align:left;vertical-align:top}p{margin:0 0 .25rem;white-space:pre-wrap;overflow-wrap:anywhere}small{color:#555}";

        public override string ContentType => "text/html; charset=utf-8";

        public override string Begin { get; } = $"""
            <!doctype html>
            <html lang="{reader.Language.Tag()}"><head><meta charset="utf-8"><title>CoInnovation: {reader.Read("What is yours")}</title>
            <meta http-equiv="Content-Security-Policy" content="{ContentPolicies.OfStyledFile(Style)}">
            <style>{Style}</style>
            </head><body><h1>{reader.Read("What is yours")}</h1>
            <p>{reader.Read("Everything that is kept of you in this workspace, oldest first, with all that you typed. Times are UTC.")}</p>
            <table><thead><tr><th>{reader.Read("When")}</th><th>{reader.Read("What")}</th><th>{reader.Read("Where")}</th><th>{reader.Read("What you wrote")}</th></tr></thead><tbody>

            """.ReplaceLineEndings("\n");

        public override string End => "</tbody></table></body></html>\n";

        public override string Of(OwnEntry entry, bool isFirst) => string.Concat(
            $"<tr data-sequence=\"{entry.Sequence}\"><td>{Time(entry)}</td><td>{Deeds.Said(entry.What, reader.Language)}</td><td>{Deeds.Said(entry.Where, reader.Language)}<br><small>{entry.Id}</small></td><td>",
            string.Concat(entry.Written.Select(text => $"<p>{WebUtility.HtmlEncode(text)}</p>")),
            string.Concat(Facts(entry).Select(fact => $"<small>{WebUtility.HtmlEncode(fact)}</small> ")),
            "</td></tr>\n");

        /// <summary>Numbers, choices and switches; ids and times say nothing to people.</summary>
        private static IEnumerable<string> Facts(OwnEntry entry) => entry.Details
            .Where(one => one.Value is JsonValue value
                && (value.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
                    || (value.GetValueKind() == JsonValueKind.String && IsWord(value.GetValue<string>()) && !entry.Written.Contains(value.GetValue<string>(), StringComparer.Ordinal))))
            .Select(one => $"{one.Key}: {one.Value}");

        private static bool IsWord(string text) => !Guid.TryParse(text, out _) && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _);
    }
}
