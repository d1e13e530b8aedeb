using System.Globalization;

namespace CoInnovation.Load.Measuring;

/// <summary>Processor time of PostgreSQL: of its first process, of those that it started, and of those among them that ended.</summary>
internal static class ServerCpu
{
    // Linux counts in hundredths of a second in /proc, on every architecture that .NET runs on.
    private const double TicksPerSecond = 100;

    public static TimeSpan Of(int processId)
    {
        var own = Fields(processId);
        var ticks = own is null ? 0 : own.Value.Own + own.Value.Ended;
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var other) && Fields(other) is { } child && child.Parent == processId)
            {
                ticks += child.Own;
            }
        }

        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    /// <summary>Null for a process that is gone.</summary>
    private static (int Parent, long Own, long Ended)? Fields(int processId)
    {
        try
        {
            // Behind the name, which may hold anything, in brackets: state, parent, … and from the twelfth on the times.
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), Ticks(11) + Ticks(12), Ticks(13) + Ticks(14));

            long Ticks(int field) => long.Parse(fields[field], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
