using System.Collections.Frozen;
using System.Text.Json;

namespace CoInnovation.Api.Platform.Wire;

/// <summary>The names of an enum's values in SQL and in the API: <c>UNDER_REVIEW</c>.</summary>
internal static class EnumName<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<string, TEnum> Values =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()), StringComparer.Ordinal);

    private static readonly FrozenDictionary<TEnum, string> Names = Values.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(TEnum value) => Names[value];

    public static string? OrNull(TEnum? value) => value is { } known ? Of(known) : null;

    public static TEnum Read(string name) => Values[name];

    public static bool IsKnown(string? name) => name is not null && Values.ContainsKey(name);
}
