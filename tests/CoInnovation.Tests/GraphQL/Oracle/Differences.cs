using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoInnovation.Tests.GraphQL.Oracle;

/// <summary>What two judgments of one case do not agree on, in sentences; none when they agree.</summary>
internal static partial class Differences
{
    /// <summary>The rule reports pairs of fields, and which pairs is free: only whether it fires is compared.</summary>
    private const string Merging = "OverlappingFieldsCanBeMerged";

    /// <summary>A document with type definitions is refused by this rule, so what the others say of such definitions reaches nobody.</summary>
    private const string OnlyExecutable = "ExecutableDefinitions";

    private const string Values = "ValuesOfCorrectType";
    private const string Variables = "VariablesInAllowedPosition";

    public static IEnumerable<string> Of(OracleCase asked, Judgment theirs, Judgment ours)
    {
        if (theirs.Refused != ours.Refused)
        {
            return [$"syntax: graphql-js {theirs.Refused ?? "accepts"}, ours {ours.Refused ?? "accepts"}"];
        }

        return OfRules(theirs.Rules, ours.Rules, asked).Concat(OfResponses(theirs.Responses, ours.Responses));
    }

    public static IEnumerable<string> OfTypeSystem(JsonElement theirs, Ours.TypeSystemJudgment ours)
    {
        var refused = theirs.TryGetProperty("refused", out var place) ? place.GetString() : null;
        if (refused is not null || ours.Refused is not null)
        {
            return refused == ours.Refused ? [] : [$"syntax: graphql-js {refused ?? "accepts"}, ours {ours.Refused ?? "accepts"}"];
        }

        if (theirs.TryGetProperty("fails", out var failure))
        {
            return ours.Faults.Length > 0 ? [] : [$"faults: graphql-js fails with {failure}, ours has none"];
        }

        return OfRules(Judgment.RulesOf(theirs), ours.Rules)
            .Concat(theirs.TryGetProperty("faults", out var faults) ? OfFaults(faults.EnumerateArray().Select(fault => fault.GetString()!), ours.Faults) : []);
    }

    public static IEnumerable<string> OfRules(IReadOnlyDictionary<string, string[]> theirs, IReadOnlyDictionary<string, string[]> ours, OracleCase? asked = null)
    {
        var names = theirs.ContainsKey(OnlyExecutable) || ours.ContainsKey(OnlyExecutable) ? [OnlyExecutable] : theirs.Keys.Union(ours.Keys);
        foreach (var name in names)
        {
            var (a, b) = (theirs.GetValueOrDefault(name) ?? [], ours.GetValueOrDefault(name) ?? []);
            var isSame = name == Merging ? a.Length > 0 == b.Length > 0 : a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal));
            var isAllowed = asked is not null && name switch
            {
                Merging => Allowances.OverlooksTypename(asked.Document, a, b),
                Values => Allowances.GuessesUnknownDirective(theirs, ours, a, b),
                Variables => Allowances.OverlooksOneOf(asked.Sdl, asked.Document, a, b),
                _ => false,
            };
            if (!isSame && !isAllowed)
            {
                yield return $"{name}: graphql-js [{string.Join(", ", a)}], ours [{string.Join(", ", b)}]";
            }
        }
    }

    /// <summary>Faults of a schema by their messages. What is wrong with a default value is worded by each side in its own way.</summary>
    private static IEnumerable<string> OfFaults(IEnumerable<string> theirs, IEnumerable<string> ours)
    {
        // graphql-js overlooks operations in a schema document.
        var (a, b) = (theirs.Select(Plain).ToHashSet(), ours.Select(Plain).Where(fault => fault != "An operation or fragment does not belong into a schema.").ToHashSet());
        return a.Except(b).Where(fault => !Allowances.Follows(fault, b)).Select(fault => $"only graphql-js: {fault}").Concat(b.Except(a).Select(fault => $"only ours: {fault}"));
    }

    private static IEnumerable<string> OfResponses(IReadOnlyList<JsonElement>? theirs, IReadOnlyList<JsonElement>? ours)
    {
        if (theirs is null || ours is null || theirs.Count != ours.Count)
        {
            return theirs is null && ours is null ? [] : [$"responses: graphql-js {theirs?.Count}, ours {ours?.Count}: {(ours is { Count: > 0 } ? ours[0].GetRawText() : "")}"];
        }

        return theirs.Zip(ours, Responses.Differences).SelectMany(differences => differences);
    }

    private static string Plain(string fault) => InvalidDefault().Replace(Position().Replace(fault, ""), " has invalid default value");

    [GeneratedRegex(@"^\d+:\d+ ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Position();

    [GeneratedRegex(" has invalid default value.*", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InvalidDefault();
}
