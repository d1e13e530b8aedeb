using System.Diagnostics;

namespace CoInnovation.Load.Measuring;

/// <summary>Seconds, and microseconds of our own processor time.</summary>
internal static class Spent
{
    public static async Task<(double Seconds, double Cpu)> OnAsync(Func<Task> run)
    {
        var (began, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await run();
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds);
    }
}
