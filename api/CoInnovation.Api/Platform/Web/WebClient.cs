using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using Microsoft.AspNetCore.StaticFiles;

namespace CoInnovation.Api.Platform.Web;

/// <summary>Serves the built web client: hashed assets for ever, its page for every other address that a browser asks for.</summary>
internal static class WebClient
{
    private const string HashedAssets = "/assets/";

    private static readonly (string Encoding, string Suffix)[] Precompressed = [("br", ".br"), ("gzip", ".gz")];

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static void MapWebClient(this IEndpointRouteBuilder routes) =>
        routes.MapFallback("{**path}", (HttpContext http, IWebHostEnvironment environment) => SendAsync(http, environment, http.Request.Path.Value ?? "/"))
            .RequirePolicy(Policy.Anyone);

    /// <summary>A page of the web client by its file name.</summary>
    public static Task SendPageAsync(HttpContext http, string file) =>
        SendAsync(http, http.RequestServices.GetRequiredService<IWebHostEnvironment>(), "/" + file);

    private static async Task SendAsync(HttpContext http, IWebHostEnvironment environment, string path)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var files = environment.WebRootFileProvider;
        if (!files.GetFileInfo(path).Exists || path == "/")
        {
            if (Path.HasExtension(path) || path.StartsWith(HashedAssets, StringComparison.Ordinal))
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            path = "/index.html";
        }

        var file = files.GetFileInfo(path);
        if (!file.Exists)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await http.Response.WriteAsync("The web client was not built. Build the Api without -p:SkipWeb=true.", http.RequestAborted);
            return;
        }

        http.Response.ContentType = ContentTypes.TryGetContentType(path, out var type) ? WithCharset(type) : "application/octet-stream";
        http.Response.Headers.CacheControl = path.StartsWith(HashedAssets, StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        http.Response.Headers.Vary = "Accept-Encoding";
        foreach (var (encoding, suffix) in Precompressed)
        {
            if (files.GetFileInfo(path + suffix) is { Exists: true } smaller && Accepts(http.Request, encoding))
            {
                http.Response.Headers.ContentEncoding = encoding;
                file = smaller;
                break;
            }
        }

        http.Response.ContentLength = file.Length;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            await http.Response.SendFileAsync(file, http.RequestAborted);
        }
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);

    private static string WithCharset(string type) => type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
}
