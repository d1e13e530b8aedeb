using System.Globalization;
using System.Net.Mail;
using CoInnovation.Api.Platform.Errors;

namespace CoInnovation.Api.People;

/// <summary>An e-mail address in the one form in which it is looked up and written to.</summary>
internal static class EmailAddress
{
    private const int Longest = 254;

    /// <summary>
    /// Lower case, its domain in ASCII; throws <c>EMAIL_INVALID</c>. Mail goes to this form and no other: where two addresses came to the same, neither could sign in as the
    /// other.
    /// </summary>
    public static string Checked(string? typed)
    {
        var text = typed?.Trim() ?? "";
        return text.Length <= Longest && text.LastIndexOf('@') is > 0 and var at && text[..at].All(char.IsAscii) && AsciiOf(text[(at + 1)..]) is { } domain
            && $"{text[..at]}@{domain}".ToLowerInvariant() is var address && !address.Any(char.IsControl) && !address.Contains('"', StringComparison.Ordinal)
            && address.Length <= Longest && domain.Contains('.', StringComparison.Ordinal)
            && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address
            ? address
            : throw new InvalidInputException("EMAIL_INVALID", "This is no e-mail address. It looks like name@example.com.", ["email"]);
    }

    private static string? AsciiOf(string domain)
    {
        try
        {
            return new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
