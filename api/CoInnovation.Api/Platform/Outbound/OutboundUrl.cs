using System.Net;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Platform.Outbound;

/// <summary>What people may type as an address to be called. Where a name leads is asked when it is called, each time.</summary>
public static class OutboundUrl
{
    public const int MaxLength = 2000;
    private const int FirstFreePort = 1024;

    /// <summary>The address without its fragment; throws <c>URL_NOT_ALLOWED</c>.</summary>
    public static Uri Checked(string text, OutboundSettings settings, string field)
    {
        if (text.Length > MaxLength || !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) || url.Host.Length == 0)
        {
            throw Refused($"This is no address of at most {MaxLength} characters. It looks like https://example.com/hooks.", field);
        }

        if (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && settings.AllowHttp))
        {
            throw Refused("The address must begin with https://.", field);
        }

        if (url.UserInfo.Length > 0)
        {
            throw Refused("The address must hold no user name or password. Check the signature of what arrives instead.", field);
        }

        if (url.Port is not (80 or 443 or >= FirstFreePort))
        {
            throw Refused($"Port {url.Port} is not allowed. Use 443, 80, or one from {FirstFreePort} on.", field);
        }

        if (!settings.AllowPrivate && IsSurelyPrivate(url))
        {
            throw Refused("The address leads into a private network. Use one that can be reached from the internet.", field);
        }

        return new UriBuilder(url) { Fragment = "" }.Uri;
    }

    private static bool IsSurelyPrivate(Uri url) =>
        IPAddress.TryParse(url.DnsSafeHost, out var address)
            ? !PublicAddress.Is(address)
            : url.IdnHost.TrimEnd('.') is var name
                && (!name.Contains('.', StringComparison.Ordinal) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".internal", StringComparison.OrdinalIgnoreCase));

    private static InvalidInputException Refused(Sentence message, string field) => new("URL_NOT_ALLOWED", message, [field]);
}
