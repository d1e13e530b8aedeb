using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoInnovation.GraphQL.Response;

/// <summary>Writers that are used again. Escaping is relaxed: responses are JSON, never part of HTML.</summary>
internal static class JsonWriters
{
    private const int MaxKept = 64;

    private static readonly ConcurrentBag<Utf8JsonWriter> Kept = [];

    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Utf8JsonWriter Rent(IBufferWriter<byte> buffer)
    {
        if (Kept.TryTake(out var writer))
        {
            writer.Reset(buffer);
            return writer;
        }

        return new Utf8JsonWriter(buffer, Options);
    }

    public static void Return(Utf8JsonWriter writer)
    {
        if (Kept.Count < MaxKept)
        {
            writer.Reset(Stream.Null);
            Kept.Add(writer);
        }
    }
}
