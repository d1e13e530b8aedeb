using System.Globalization;

namespace CoInnovation.Tests.Support;

/// <summary>What a run is asked for in its environment: more cases, other seeds.</summary>
internal static class Setting
{
    public static int Of(string name, int usual) => Of(name) ?? usual;

    /// <summary>Null if nothing is said; a failure if it is no number, since another run than the one that was asked for proves nothing.</summary>
    public static int? Of(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
