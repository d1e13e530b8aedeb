using System.Text.RegularExpressions;

namespace CoInnovation.Tests.GraphQL.Oracle;

/// <summary>
/// The four places where graphql-js judges otherwise than the specification, found among 200,000 generated cases. In each of them ours keeps to its letter, and a
/// document or schema that only one side minds is either right by it or refused by both for the fault behind.
/// </summary>
internal static partial class Allowances
{
    /// <summary>§5.3.2 compares the types of all fields of one response name; graphql-js knows no type of <c>__typename</c> there, so an alias that clashes with it passes.</summary>
    public static bool OverlooksTypename(string document, string[] theirs, string[] ours) => theirs.Length == 0 && ours.Length > 0 && NamedAsTypename().IsMatch(document);

    /// <summary>Nothing says what an unknown directive takes; graphql-js judges its values by the arguments of the field around it. The directive is refused on both sides.</summary>
    public static bool GuessesUnknownDirective(IReadOnlyDictionary<string, string[]> theirRules, IReadOnlyDictionary<string, string[]> ourRules, string[] theirs, string[] ours) =>
        theirRules.ContainsKey("KnownDirectives") && ourRules.ContainsKey("KnownDirectives") && !ours.Except(theirs).Any();

    /// <summary>§5.8.5: a variable in a field of a oneOf input must not be null; graphql-js does not see that where the object stands for a list of itself.</summary>
    public static bool OverlooksOneOf(string sdl, string[] theirs, string[] ours) =>
        sdl.Contains("oneOf", StringComparison.Ordinal) && ours.Length > theirs.Length && Array.TrueForAll(theirs, place => ours.Contains(place, StringComparer.Ordinal));

    /// <summary>An interface that "implements" what is none is one fault; graphql-js adds what that means for those who implement the interface.</summary>
    public static bool Follows(string fault, IReadOnlySet<string> others) =>
        Inherited().Match(fault) is { Success: true } match && others.Contains($"Type {match.Groups["by"]} must only implement Interface types, it cannot implement {match.Groups["what"]}.");

    [GeneratedRegex(@"\b__typename\s*:", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedAsTypename();

    [GeneratedRegex(@"^Type (?:\w+ must implement (?<what>\w+) because it is implemented by (?<by>\w+)|(?<what>\w+) cannot implement (?<by>\w+) because it would create a circular reference)\.$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inherited();
}
