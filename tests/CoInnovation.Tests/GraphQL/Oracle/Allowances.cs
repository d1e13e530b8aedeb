using System.Globalization;
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

    /// <summary>
    /// §5.8.5: a variable in a field of a oneOf input must not be null; graphql-js does not see that where the object stands for a list of itself. So only faults of
    /// variables that are the value of an input object's field may be ours alone, the object in no list, or in one where the schema has lists of lists.
    /// </summary>
    public static bool OverlooksOneOf(string sdl, string document, string[] theirs, string[] ours) =>
        sdl.Contains("oneOf", StringComparison.Ordinal)
        && Less(ours, theirs) is { Count: > 0 } alone
        && Less(theirs, ours).Count == 0
        && alone.TrueForAll(places => IsFieldOfObject(document, places.Split(' ')[^1], isInList: ListOfLists().IsMatch(sdl)));

    /// <summary>An interface that "implements" what is none is one fault; graphql-js adds what that means for those who implement the interface.</summary>
    public static bool Follows(string fault, IReadOnlySet<string> others) =>
        Inherited().Match(fault) is { Success: true } match && others.Contains($"Type {match.Groups["by"]} must only implement Interface types, it cannot implement {match.Groups["what"]}.");

    /// <summary>One variable may have two faults at one place.</summary>
    private static List<string> Less(IEnumerable<string> all, IEnumerable<string> others)
    {
        var left = all.ToList();
        foreach (var other in others)
        {
            left.Remove(other);
        }

        return left;
    }

    private static bool IsFieldOfObject(string document, string place, bool isInList)
    {
        var numbers = Array.ConvertAll(place.Split(':'), number => int.Parse(number, CultureInfo.InvariantCulture));
        var lines = document.ReplaceLineEndings("\n").Split('\n');
        var before = string.Join('\n', [.. lines[..(numbers[0] - 1)], lines[numbers[0] - 1][..(numbers[1] - 1)]]);
        return LoneObject().IsMatch(before) || (isInList && ListedObject().IsMatch(before));
    }

    /// <summary>Up to a variable: an argument, or a field of one, whose value is an object of its own with this variable in one of its fields.</summary>
    [GeneratedRegex(@":\s*\{[^{}\[\]()]*:\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoneObject();

    [GeneratedRegex(@"[\[\]},]\s*\{[^{}()]*:\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListedObject();

    [GeneratedRegex(@"\[\s*\[", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListOfLists();

    [GeneratedRegex(@"\b__typename\s*:", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedAsTypename();

    [GeneratedRegex(@"^Type (?:\w+ must implement (?<what>\w+) because it is implemented by (?<by>\w+)|(?<what>\w+) cannot implement (?<by>\w+) because it would create a circular reference)\.$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inherited();
}
