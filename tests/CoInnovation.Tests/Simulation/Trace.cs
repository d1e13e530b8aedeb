using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoInnovation.Tests.Simulation;

/// <summary>A hash over all that was decided and delivered, in order. Two runs of one seed must agree on it. Ids that the store draws by chance are no part of it.</summary>
internal sealed class Trace
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>If set, every line is handed over, for whoever looks into one seed.</summary>
    public Action<string>? Tell { get; set; }

    public long Lines { get; private set; }

    public void Write(TimeSpan now, FormattableString what)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{now.TotalMilliseconds:F3} {what.ToString(CultureInfo.InvariantCulture)}\n");
        _hash.AppendData(Encoding.UTF8.GetBytes(line));
        Lines++;
        Tell?.Invoke(line);
    }

    public string Hash() => Convert.ToHexStringLower(_hash.GetCurrentHash());
}

/// <summary>Something was not as it must be.</summary>
internal sealed class Violation(string rule, string message) : Exception($"{rule}: {message}")
{
    /// <summary>What was violated, in a few words.</summary>
    public string Rule => rule;
}
