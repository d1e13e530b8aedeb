using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Settings;

namespace CoInnovation.Api.People.Recovery;

/// <summary>
/// Ten codes of 80 bits each, to be printed or written down: each signs in once, with the address, where the mailbox cannot be read. They follow from the server's key and the command that made them; what is stored are
/// hashes under another one.
/// </summary>
internal sealed class RecoveryCodes(ServerKey serverKey)
{
    public const int Count = 10;

    /// <summary>Crockford's base 32: nothing in it looks like something else.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;
    private const int Group = 4;
    private readonly byte[] _codes = serverKey.DeriveFor("recovery codes");
    private readonly byte[] _hashes = serverKey.DeriveFor("hashes of recovery codes");

    public static InvalidInputException Refused() => new(
        "RECOVERY_REFUSED", "This address and this code do not go together, or the code was used already. Check both; each code works once, and new codes end the old ones.", ["code"]);

    /// <summary>The codes of one command, as they are shown: <c>0123-4567-89AB-CDEF</c>.</summary>
    public IReadOnlyList<string> Of(string tenant, Guid personId, Guid commandId) => [.. Enumerable.Range(0, Count).Select(number =>
    {
        var bits = HMACSHA256.HashData(_codes, Encoding.UTF8.GetBytes(FormattableString.Invariant($"{tenant}|{personId}|{commandId}|{number}")));
        var code = string.Concat(bits.Take(Length).Select(one => Alphabet[one % Alphabet.Length]));
        return string.Join('-', code.Chunk(Group).Select(group => new string(group)));
    })];

    /// <summary>What is typed around the characters does not matter, nor whether they are large; what looks like a digit is one.</summary>
    public string HashOf(string tenant, Guid personId, string? typed)
    {
        var code = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return Convert.ToHexStringLower(HMACSHA256.HashData(_hashes, Encoding.UTF8.GetBytes($"{tenant}|{personId}|{code}")));
    }
}
