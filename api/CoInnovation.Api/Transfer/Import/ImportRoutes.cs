using System.Text.Json;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Transfer.Items;
using Microsoft.AspNetCore.Http.Features;

namespace CoInnovation.Api.Transfer.Import;

/// <summary>
/// <c>POST /import/ideas</c>, <c>/import/pain-points</c> <c>?commandId=…&amp;dryRun=true</c> with the file as it is (<c>text/csv</c> or <c>application/json</c>), up to 5 MB; the
/// answer is that of the mutation <c>importItems</c>. GraphQL's own bound of 256 KiB stays for everybody: it holds before anyone knows who asks for what, and a file
/// in a JSON string would be read three times. Here the caller's rights are asked before the first byte is read.
/// </summary>
internal static class ImportRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/import/{kind}", ImportAsync).RequirePolicy(Policy.ImportItems);

    private static async Task<IResult> ImportAsync(string kind, Guid commandId, bool? dryRun, HttpContext http, SessionKeeper sessions, Importer importer)
    {
        if (ItemSource.BySlug(kind) is not { } source)
        {
            throw new NotFoundException("IMPORT_NOT_FOUND", "What can be imported are ideas and pain-points. Post to one of these.");
        }

        ImportFormat format = http.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "text/csv" => ImportFormat.Csv,
            "application/json" => ImportFormat.Json,
            _ => throw new InvalidInputException("CONTENT_TYPE_UNKNOWN", "Send the file as text/csv or application/json.", ["content"]),
        };
        if (http.Request.Headers.ContentEncoding.Count > 0)
        {
            // A small file may unpack to a large one.
            throw new InvalidInputException("CONTENT_TYPE_UNKNOWN", "Send the file as it is, without compressing it.", ["content"]);
        }

        var request = new ImportRequest(commandId, source.Kind, format, await ReadAsync(http), dryRun ?? false);
        var answer = await importer.RunAsync(request, await sessions.PrincipalOfAsync(http), http.RequestAborted);
        return Results.Json(new { answer.Import, answer.Rows, answer.IgnoredColumns }, WireJson.Options);
    }

    /// <summary>No more than one byte above the bound, whatever was announced.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // Twice as much, so that a file that is somewhat too large is told so as the import tells it.
            limit.MaxRequestBodySize = 2L * ImportFile.MaxBytes;
        }

        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (content.Length <= ImportFile.MaxBytes && (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
        {
            content.Write(buffer, 0, read);
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
