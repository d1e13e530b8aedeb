using System.Buffers.Text;
using System.Diagnostics;

namespace CoInnovation.Load.FanningOut;

/// <summary>What happens in a workshop, at times that are set before: how long each took from its time until each page had it. Whoever is late with sending pays for it, too.</summary>
internal sealed class Pulses(int count, int rate)
{
    private readonly long _began = Stopwatch.GetTimestamp();

    private static ReadOnlySpan<byte> Sign => "pulse-"u8;

    public static string TitleOf(int number) => $"pulse-{number}.";

    /// <summary>When it is to happen, in the stopwatch's ticks.</summary>
    public long TimeOf(int number) => _began + (number * Stopwatch.Frequency / rate);

    /// <summary>Notes each pulse that a frame tells of.</summary>
    public void Hear(ReadOnlySpan<byte> frame, List<long> waits)
    {
        var now = Stopwatch.GetTimestamp();
        while (frame.IndexOf(Sign) is >= 0 and var at)
        {
            frame = frame[(at + Sign.Length)..];
            if (Utf8Parser.TryParse(frame, out int number, out var digits) && digits < frame.Length && frame[digits] == (byte)'.' && number < count)
            {
                waits.Add(now - TimeOf(number));
            }
        }
    }
}
