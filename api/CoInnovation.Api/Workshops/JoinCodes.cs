using System.Security.Cryptography;

namespace CoInnovation.Api.Workshops;

/// <summary>The six characters that let people in: of an alphabet without characters that look alike.</summary>
public static class JoinCodes
{
    public const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public const int Length = 6;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);
}
