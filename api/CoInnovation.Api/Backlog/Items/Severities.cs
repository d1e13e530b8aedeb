using CoInnovation.Api.Platform.Errors;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>How much something hurts: 1 (hardly) to 5 (unbearable).</summary>
internal static class Severities
{
    public static int Checked(int severity, string field) => severity is >= 1 and <= 5
        ? severity
        : throw new InvalidInputException("VALUE_OUT_OF_RANGE", "A severity is a whole number from 1 to 5.", [field]);

    public static int? Checked(int? severity, string field) => severity is { } given ? Checked(given, field) : null;
}
