using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CoInnovation.Api.Webhooks;

/// <summary>When a delivery that did not arrive is tried again: eight attempts over about a day, each time later, and not all at the same moment.</summary>
internal static class Backoff
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(14),
    ];

    public static int Attempts => Waits.Length + 1;

    /// <summary>The time until the next attempt, up to a fifth more or less; null after the last one.</summary>
    public static TimeSpan? After(int attempt, Guid deliveryId) => attempt >= Attempts ? null : Waits[attempt - 1] * (0.8 + (0.4 * Spread(attempt, deliveryId)));

    /// <summary>From 0 to 1, by the delivery and the attempt, so that those which failed together do not come again together.</summary>
    private static double Spread(int attempt, Guid deliveryId) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{deliveryId}|{attempt}"))) / (double)uint.MaxValue;
}
