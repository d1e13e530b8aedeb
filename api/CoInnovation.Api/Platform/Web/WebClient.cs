using System.Text;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace CoInnovation.Api.Platform.Web;

/// <summary>Serves the built web client: hashed assets for ever, its page, with a nonce of its own each time, for every other address that a browser asks for.</summary>
internal static class WebClient
{
    /// <summary>Where the files are whose names change with their content.</summary>
    public const string AssetsPath = "/assets";

    private const string HashedAssets = $"{AssetsPath}/";
    private const string Index = "/index.html";
    private const string Explorer = "/graphiql.html";

    /// <summary>What the build writes where the nonce belongs (web/vite.config.ts).</summary>
    private const string NoncePlace = "NONCE-OF-THE-ANSWER";

    private static readonly (string Encoding, string Suffix)[] Precompressed = [("br", ".br"), ("gzip", ".gz")];

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static void MapWebClient(this IEndpointRouteBuilder routes) =>
        routes.MapFallback("{**path}", (HttpContext http, IWebHostEnvironment environment) => SendAsync(http, environment, http.Request.Path.Value ?? "/"))
            .RequirePolicy(Policy.Anyone);

    /// <summary>A file of the web client, under the policy that the caller has set.</summary>
    public static Task SendFileAsync(HttpContext http, string file) =>
        SendAsync(http, http.RequestServices.GetRequiredService<IWebHostEnvironment>(), "/" + file);

    /// <summary>GraphiQL.</summary>
    public static Task SendExplorerAsync(HttpContext http) => SendAsync(http, http.RequestServices.GetRequiredService<IWebHostEnvironment>(), Explorer);

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

            path = Index;
        }

        var file = files.GetFileInfo(path);
        if (!file.Exists)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await http.Response.WriteAsync("The web client was not built. Build the Api without -p:SkipWeb=true.", http.RequestAborted);
            return;
        }

        http.Response.ContentType = ContentTypes.TryGetContentType(path, out var type) ? WithCharset(type) : "application/octet-stream";
        if (path is Index or Explorer)
        {
            await SendPageAsync(http, file, path == Index ? ContentPolicies.OfPage : ContentPolicies.OfExplorer);
            return;
        }

        if (path.StartsWith(HashedAssets, StringComparison.Ordinal))
        {
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            http.Response.Headers.ContentSecurityPolicy = ContentPolicies.OfScript;
        }
        else
        {
            http.Response.Headers.CacheControl = "no-cache";
        }

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

    /// <summary>Never from a cache: a nonce is good for one answer.</summary>
    private static async Task SendPageAsync(HttpContext http, IFileInfo file, Func<string, string> policyFor)
    {
        var nonce = ContentPolicies.NewNonce();
        http.Response.Headers.ContentSecurityPolicy = policyFor(nonce);
        using var reader = new StreamReader(file.CreateReadStream());
        var page = (await reader.ReadToEndAsync(http.RequestAborted)).Replace(NoncePlace, nonce, StringComparison.Ordinal);
        http.Response.ContentLength = Encoding.UTF8.GetByteCount(page);
        if (HttpMethods.IsGet(http.Request.Method))
        {
            await http.Response.WriteAsync(page, http.RequestAborted);
        }
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);

    private static string WithCharset(string type) => type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
}
