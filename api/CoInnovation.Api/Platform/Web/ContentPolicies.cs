using System.Security.Cryptography;

namespace CoInnovation.Api.Platform.Web;

/// <summary>
/// What a browser may load, run and show with an answer. None has <c>unsafe-inline</c> or <c>unsafe-eval</c>: scripts come from files of this server alone, and style elements
/// that libraries make need the answer's nonce. (Styles that scripts set one by one are no concern of these policies.)
/// </summary>
internal static class ContentPolicies
{
    private const string Closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private const string NoMarkupFromText = "require-trusted-types-for 'script'";
    private const int NonceBytes = 16;

    /// <summary>For everything that is no page: opened in a browser, it runs and loads nothing.</summary>
    public const string OfData = $"{Closed}; sandbox";

    /// <summary>For the web client's scripts, since a worker goes by what its own file says.</summary>
    public const string OfScript = $"{Closed}; script-src 'self'";

    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>For the web client's pages. Their one policy lets the empty markup through, with which the component library clears what it announced (web/src/trustedMarkup.ts).</summary>
    public static string OfPage(string nonce) =>
        $"{Closed}; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; {NoMarkupFromText}; trusted-types default";

    /// <summary>
    /// For GraphiQL, whose editor runs its language service in workers and brings its icons as a font within its style sheet. It makes markup from strings; the one policy that
    /// lets it, <c>default</c>, is the page's own (web/src/graphiql/strictPage.ts); the others are the editor's.
    /// </summary>
    public static string OfExplorer(string nonce) =>
        $"{Closed}; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; {NoMarkupFromText}; trusted-types default";

    /// <summary>For a file with this style element of its own and no script. Also good within the file, where it holds when the file was saved.</summary>
    public static string OfStyledFile(string style) => $"default-src 'none'; base-uri 'none'; form-action 'none'; style-src '{HashOf(style)}'";

    private static string HashOf(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)))}";
}
