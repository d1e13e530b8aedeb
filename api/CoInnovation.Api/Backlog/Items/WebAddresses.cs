using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Texts;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Addresses that people paste. Only those of web pages: pages show them as links, and a script must not come along as one.</summary>
internal static class WebAddresses
{
    private const int MaxLength = 2000;

    public static string Checked(string address, string field)
    {
        var clean = CheckedText.Of(address, MaxLength, field);
        return Uri.TryCreate(clean, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.UserInfo.Length == 0
            && !clean.Contains(' ', StringComparison.Ordinal)
            ? clean
            : throw new InvalidInputException("URL_INVALID", "This is not the address of a web page. It begins with https:// or http://.", [field]);
    }
}
