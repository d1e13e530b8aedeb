using System.Text;

namespace CoInnovation.GraphQL.Http;

/// <summary>The reason in a close frame, which has room for 123 bytes of UTF-8 (RFC 6455, section 5.5).</summary>
internal static class CloseReason
{
    private const int MostBytes = 123;

    /// <summary>As much of it as fits, in whole characters; a lone surrogate becomes the replacement character.</summary>
    public static string Fit(string reason)
    {
        if (Encoding.UTF8.GetByteCount(reason) <= MostBytes)
        {
            return reason;
        }

        var fitting = new StringBuilder();
        var bytes = 0;
        foreach (var rune in reason.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MostBytes)
            {
                break;
            }

            fitting.Append(rune.ToString());
        }

        return fitting.ToString();
    }
}
