using System.Text.Json;
using CoInnovation.Load.Ideas;
using Microsoft.AspNetCore.Http;

namespace CoInnovation.Load.Servers;

/// <summary>
/// What one would write without GraphQL for this one question: read the page size, write the JSON straight to the response. No document, no rights, no choice of fields.
/// </summary>
internal static class HandWritten
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? kept;

    /// <summary>The size of the page that the body asks for.</summary>
    public static async ValueTask<int> FirstAsync(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            if (!read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            using var body = JsonDocument.Parse(read.Buffer);
            var first = body.RootElement.GetProperty("variables"u8).GetProperty("first"u8).GetInt32();
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return first;
        }
    }

    /// <summary>Writes the page; <paramref name="ideas"/> may hold one more, which tells that there is a next page.</summary>
    public static async Task WriteAsync(HttpResponse response, IReadOnlyList<Idea> ideas, int first)
    {
        response.ContentType = "application/json; charset=utf-8";
        var writer = kept ?? new Utf8JsonWriter(response.BodyWriter, Options);
        kept = null;
        writer.Reset(response.BodyWriter);
        Write(writer, ideas, first);
        writer.Flush();
        writer.Reset(Stream.Null);
        kept = writer;
        await response.BodyWriter.FlushAsync();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<Idea> ideas, int first)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("data"u8);
        writer.WriteStartObject("ideas"u8);
        writer.WriteStartArray("nodes"u8);
        var shown = Math.Min(first, ideas.Count);
        for (var i = 0; i < shown; i++)
        {
            Write(writer, ideas[i]);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("pageInfo"u8);
        writer.WriteBoolean("hasNextPage"u8, ideas.Count > shown);
        writer.WriteString("endCursor"u8, ideas[shown - 1].Id);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Idea idea)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, idea.Id);
        writer.WriteString("title"u8, idea.Title);
        writer.WriteString("description"u8, idea.Description);
        writer.WriteString("status"u8, idea.Status switch { Status.New => "NEW"u8, Status.UnderReview => "UNDER_REVIEW"u8, Status.Planned => "PLANNED"u8, _ => "SHIPPED"u8 });
        writer.WriteNumber("score"u8, idea.Score);
        writer.WriteStartArray("painPoints"u8);
        foreach (var painPoint in idea.PainPoints)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, painPoint.Id);
            writer.WriteString("text"u8, painPoint.Text);
            writer.WriteString("theme"u8, painPoint.Theme);
            writer.WriteNumber("severity"u8, painPoint.Severity);
            Write(writer, painPoint.Votes);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Write(writer, idea.Votes);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<SideVotes> votes)
    {
        writer.WriteStartArray("votes"u8);
        foreach (var side in votes)
        {
            writer.WriteStartObject();
            writer.WriteString("side"u8, side.Side == Side.Vendor ? "VENDOR"u8 : "CUSTOMER"u8);
            writer.WriteNumber("agree"u8, side.Agree);
            writer.WriteNumber("seen"u8, side.Seen);
            writer.WriteNumber("dots"u8, side.Dots);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
