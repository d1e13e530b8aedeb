using System.Globalization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Audit;

/// <summary>The audit log as a table for spreadsheets.</summary>
internal static class AuditFile
{
    public const string Name = "audit.csv";

    /// <summary>Spreadsheets take a file without this mark for their own code page.</summary>
    private const char Utf8 = '\uFEFF';

    /// <summary>The filter as the address has it: <c>kind</c> (several times, or separated by commas), <c>person</c>, <c>from</c>, <c>until</c>.</summary>
    public static AuditFilter FilterOf(IQueryCollection asked)
    {
        var kinds = asked["kind"].SelectMany(one => (one ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        return new AuditFilter(
            kinds is [] ? null : [.. kinds.Select(kind => EnumName<AuditKind>.IsKnown(kind) ? EnumName<AuditKind>.Read(kind) : throw Invalid("kind"))],
            One("person") is not { } person ? null : Guid.TryParse(person, out var id) ? id : throw Invalid("person"),
            Moment("from"),
            Moment("until"));

        string? One(string name) => asked[name] is [{ Length: > 0 } value, ..] ? value : null;

        DateTimeOffset? Moment(string name) => One(name) is not { } text ? null
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment
            : throw Invalid(name);
    }

    /// <summary>All records, newest first, read page by page.</summary>
    public static async Task WriteAsync(HttpContext http, AuditList list, string tenant, Guid whose, AuditFilter filter)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename={Name}";
        await http.Response.WriteAsync(Utf8 + CsvCells.Row(["at", "what", "outcome", "who", "name", "whoId", "aboutWhat", "about", "aboutId", "detail", "times", "id"]), stop);
        string? after = null;
        do
        {
            var page = await list.ReadAsync(tenant, whose, filter, new Page(Paging.MaxSize, after, IsBackward: false), stop);
            await http.Response.WriteAsync(string.Concat(page.Nodes.Select(Row)), stop);
            after = page.PageInfo is { HasNextPage: true, EndCursor: { } end } ? end : null;
        }
        while (after is not null);
    }

    private static string Row(AuditNode record) => CsvCells.Row(
    [
        record.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        EnumName<AuditKind>.Of(record.Kind),
        EnumName<AuditOutcome>.Of(record.Outcome),
        EnumName<AuditActorKind>.Of(record.Actor.Kind),
        Text(record.Actor.Name, record.Actor.IsErased),
        record.Actor.Id?.ToString() ?? "",
        EnumName<AuditSubjectKind>.OrNull(record.Subject?.Kind) ?? "",
        Text(record.Subject?.Label, record.Subject is { IsErased: true }),
        record.Subject?.Id.ToString() ?? "",
        CsvCells.Harmless(record.Detail ?? ""),
        record.Times.ToString(CultureInfo.InvariantCulture),
        record.Id.ToString(),
    ]);

    private static string Text(string? text, bool isErased) => CsvCells.Harmless(text ?? (isErased ? "(erased)" : ""));

    private static InvalidInputException Invalid(string name) =>
        new("FILTER_INVALID", $"'{name}' is not understood. kind takes names such as MEMBER_INVITED, person an id, from and until moments such as 2026-11-22T09:30:00Z.", [name]);
}
