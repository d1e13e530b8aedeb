using System.Security.Cryptography;

namespace CoInnovation.Api.Workshops;

/// <summary>The six characters that let people in: of an alphabet without characters that look alike.</summary>
public static class JoinCodes
{
    public const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public const int Length = 6;

    /// <summary>One that nobody uses: a code leads to one workshop only, and once in a while chance repeats itself.</summary>
    public static async Task<string> DrawAsync(Func<string, Task<bool>> isTaken)
    {
        while (true)
        {
            var code = New();
            if (!await isTaken(code))
            {
                return code;
            }
        }
    }

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);
}
