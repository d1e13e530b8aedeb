using System.Text.RegularExpressions;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Web;

namespace CoInnovation.Api.Records;

/// <summary>
/// <c>GET /verify.html</c>: one file that verifies records, here or saved on a disk without a network. It brings the hashes of its own script and style as its content
/// security policy; the answer says the same, since the policy of all other pages forbids scripts within a page.
/// </summary>
internal static partial class VerifierPage
{
    private const string File = "verify.html";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet($"/{File}", SendAsync).RequirePolicy(Policy.Anyone);

    private static async Task SendAsync(HttpContext http, IWebHostEnvironment environment)
    {
        var page = environment.WebRootFileProvider.GetFileInfo(File);
        if (page.Exists)
        {
            using var reader = new StreamReader(page.CreateReadStream());
            if (OwnPolicy().Match(await reader.ReadToEndAsync(http.RequestAborted)) is { Success: true } own)
            {
                http.Response.Headers.ContentSecurityPolicy = $"{own.Groups["policy"].Value}; frame-ancestors 'none'";
            }
        }

        await WebClient.SendFileAsync(http, File);
    }

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"(?<policy>default-src 'none'[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnPolicy();
}
