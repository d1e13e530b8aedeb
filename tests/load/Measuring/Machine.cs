using System.Globalization;
using System.Runtime.InteropServices;

namespace CoInnovation.Load.Measuring;

/// <summary>What the figures were seen on.</summary>
internal static class Machine
{
    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores ({Model()}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");

    /// <summary>Processes that wanted to run, over the last minute; above the number of cores they waited.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Model()
    {
        const string File = "/proc/cpuinfo";
        return !System.IO.File.Exists(File)
            ? RuntimeInformation.ProcessArchitecture.ToString()
            : System.IO.File.ReadLines(File).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown";
    }
}
