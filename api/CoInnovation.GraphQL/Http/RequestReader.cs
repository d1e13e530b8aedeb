using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CoInnovation.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CoInnovation.GraphQL.Http;

/// <summary>Reads requests from bodies and query strings (GraphQL over HTTP, sections 5.1 and 5.3).</summary>
internal static class RequestReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };
    private static readonly JsonElement NullJson = JsonDocument.Parse("null").RootElement;

    public static async ValueTask<GraphQLRequest> ReadPostAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (!MediaTypes.IsJson(request.ContentType))
        {
            throw new BadRequestException(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Send the request as application/json in UTF-8.");
        }

        if (request.Headers.ContentEncoding.Count > 0)
        {
            throw new BadRequestException(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Send the request uncompressed.");
        }

        if (request.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length <= maxBytes && !read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            try
            {
                return read.Buffer.Length > maxBytes ? throw TooLarge(maxBytes) : Parse(read.Buffer);
            }
            finally
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
            }
        }
    }

    public static GraphQLRequest ReadGet(HttpRequest request)
    {
        var query = request.Query;
        return Check(new GraphQLRequest
        {
            Query = Encoding.UTF8.GetBytes(query["query"].ToString()),
            OperationName = query["operationName"].ToString() is { Length: > 0 } name ? name : null,
            Variables = JsonParameter(query["variables"].ToString(), "variables"),
            DocumentId = query["documentId"].ToString() is { Length: > 0 } id ? id : null,
            QueriesOnly = true,
        }, JsonParameter(query["extensions"].ToString(), "extensions"));
    }

    /// <summary>A request of JSON that was received whole, as over a WebSocket.</summary>
    public static GraphQLRequest Parse(ReadOnlySequence<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            throw new BadRequestException(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, "The body is not valid JSON.");
        }
    }

    public static GraphQLRequest Of(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw Invalid("The body must be a JSON object; several requests in one are not supported.");
        }

        return Check(
            new GraphQLRequest
            {
                Query = Document(body),
                OperationName = Text(body, "operationName"),
                Variables = Property(body, "variables").Clone(),
                DocumentId = Text(body, "documentId"),
            },
            Property(body, "extensions"));
    }

    private static GraphQLRequest Check(GraphQLRequest request, JsonElement extensions)
    {
        if (request.Variables.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined))
        {
            throw Invalid("The parameter 'variables' must be an object.");
        }

        if (extensions.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined))
        {
            throw Invalid("The parameter 'extensions' must be an object.");
        }

        return request.Query.IsEmpty && request.DocumentId is null ? throw Invalid("The parameter 'query' is missing.") : request;
    }

    private static JsonElement Property(JsonElement body, string name)
    {
        try
        {
            return body.TryGetProperty(name, out var value) ? value : NullJson;
        }
        catch (InvalidOperationException)
        {
            // A name beside it is an escaped lone surrogate, or bytes that are no UTF-8.
            throw Invalid("The body holds a name that is not valid Unicode.");
        }
    }

    private static string? Text(JsonElement body, string name)
    {
        var value = Property(body, name);
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => value.GetString(),
                _ => throw Invalid($"The parameter '{name}' must be a string."),
            };
        }
        catch (InvalidOperationException)
        {
            throw Invalid($"The parameter '{name}' is not valid Unicode.");
        }
    }

    /// <summary>The text of <c>query</c> in UTF-8, as it came and without a string in between.</summary>
    private static ReadOnlyMemory<byte> Document(JsonElement body)
    {
        var value = Property(body, "query");
        if (value.ValueKind != JsonValueKind.String)
        {
            return value.ValueKind == JsonValueKind.Null ? default : throw Invalid("The parameter 'query' must be a string.");
        }

        var json = JsonMarshal.GetRawUtf8Value(value);
        var text = new byte[json.Length];
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return text.AsMemory(0, reader.CopyString(text));
        }
        catch (InvalidOperationException)
        {
            throw Invalid("The parameter 'query' is not valid Unicode.");
        }
    }

    private static JsonElement JsonParameter(string text, string name)
    {
        if (text.Length == 0)
        {
            return NullJson;
        }

        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw Invalid($"The parameter '{name}' is not valid JSON.");
        }
    }

    private static BadRequestException Invalid(string message) => new(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);

    private static BadRequestException TooLarge(int maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, "LIMIT_REQUEST_BYTES", $"A request has at most {maxBytes} bytes.");
}
