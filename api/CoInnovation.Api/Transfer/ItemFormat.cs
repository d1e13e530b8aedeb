using System.Text;
using System.Text.Json;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Transfer.Items;

namespace CoInnovation.Api.Transfer;

/// <summary>How items stand in a file.</summary>
internal abstract class ItemFormat
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    public abstract string ContentType { get; }

    public virtual Encoding Encoding => Plain;

    public static ItemFormat? Of(string extension) => extension switch
    {
        "csv" => new Csv(),
        "json" => new Json(),
        _ => null,
    };

    /// <summary>Writes page by page and waits for a slow reader, so that the whole is never in memory.</summary>
    public abstract Task WriteAsync(
        StreamWriter writer, IReadOnlyList<ItemColumn> columns, IAsyncEnumerable<IReadOnlyList<JsonElement>> pages, CancellationToken cancellationToken);

    private sealed class Csv : ItemFormat
    {
        public override string ContentType => "text/csv; charset=utf-8";

        // Spreadsheets take a file without this mark for their own code page.
        public override Encoding Encoding => Encoding.UTF8;

        public override async Task WriteAsync(
            StreamWriter writer, IReadOnlyList<ItemColumn> columns, IAsyncEnumerable<IReadOnlyList<JsonElement>> pages, CancellationToken cancellationToken)
        {
            await writer.WriteAsync(CsvCells.Row(columns.Select(column => column.Name)));
            await foreach (var page in pages.WithCancellation(cancellationToken))
            {
                foreach (var item in page)
                {
                    await writer.WriteAsync(CsvCells.Row(columns.Select(column => CsvCells.Of(column.Of(item)))));
                }

                await writer.FlushAsync(cancellationToken);
            }
        }
    }

    private sealed class Json : ItemFormat
    {
        private static readonly JsonWriterOptions Options = new() { Encoder = WireJson.Options.Encoder };

        public override string ContentType => "application/json; charset=utf-8";

        public override async Task WriteAsync(
            StreamWriter writer, IReadOnlyList<ItemColumn> columns, IAsyncEnumerable<IReadOnlyList<JsonElement>> pages, CancellationToken cancellationToken)
        {
            await using var json = new Utf8JsonWriter(writer.BaseStream, Options);
            json.WriteStartArray();
            await foreach (var page in pages.WithCancellation(cancellationToken))
            {
                foreach (var item in page)
                {
                    json.WriteStartObject();
                    foreach (var column in columns)
                    {
                        json.WritePropertyName(column.Name);
                        column.Of(item).WriteTo(json);
                    }

                    json.WriteEndObject();
                }

                await json.FlushAsync(cancellationToken);
            }

            json.WriteEndArray();
            await json.FlushAsync(cancellationToken);
        }
    }
}
