using CoInnovation.Api.Platform.Errors;

namespace CoInnovation.Api.Transfer.Own;

/// <summary>Sends what is somebody's own, as it is found: a stream of any length.</summary>
internal static class OwnFile
{
    private const int EntriesAtOnce = 20;

    public static async Task WriteAsync(HttpContext http, string format, string name, string tenant, Whose whose, OwnEntries entries)
    {
        var file = OwnFormat.Of(format) ?? throw new NotFoundException("EXPORT_NOT_FOUND", "What is yours is exported as json, csv or html. Ask for one of these.");
        var head = await entries.HeadAsync(http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = file.ContentType;
        http.Response.Headers.ContentDisposition = $"attachment; filename={name}.{format}";
        await using var writer = new StreamWriter(http.Response.Body, file.Encoding, leaveOpen: true);
        await writer.WriteAsync(file.Begin);
        var written = 0;
        await foreach (var entry in entries.ReadAsync(tenant, whose, head, http.RequestAborted))
        {
            await writer.WriteAsync(file.Of(entry, isFirst: written == 0));
            if (++written % EntriesAtOnce == 0)
            {
                await writer.FlushAsync(http.RequestAborted);
            }
        }

        await writer.WriteAsync(file.End);
    }
}
