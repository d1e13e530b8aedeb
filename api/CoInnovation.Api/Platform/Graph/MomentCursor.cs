using System.Globalization;
using System.Text.Json;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Platform.Graph;

/// <summary>Cursors of lists that are newest first: a moment, and the row's id where several are of the same.</summary>
internal static class MomentCursor
{
    public static string To(DateTimeOffset at, Guid id) => Cursor.Encode(at.ToString("O", CultureInfo.InvariantCulture), id);

    /// <summary>Null without a cursor; <c>CURSOR_INVALID</c> for what is none of these.</summary>
    public static (DateTimeOffset At, Guid Id)? Of(string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        return Cursor.Decode(cursor, 2) is [{ ValueKind: JsonValueKind.String } at, { ValueKind: JsonValueKind.String } id] && at.TryGetDateTimeOffset(out var moment) && id.TryGetGuid(out var known)
            ? (moment, known)
            : throw new GraphQLException("CURSOR_INVALID", "The cursor is not one of this list's. Start again without a cursor.");
    }
}
