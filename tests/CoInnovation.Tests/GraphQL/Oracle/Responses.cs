using System.Text.Json;

namespace CoInnovation.Tests.GraphQL.Oracle;

/// <summary>Compares two responses: data deeply and in order, errors by the place that they made null.</summary>
internal static class Responses
{
    private sealed record Error(string Message, string Places, JsonElement[]? Path);

    public static IEnumerable<string> Differences(JsonElement theirs, JsonElement ours)
    {
        var (hasTheirs, hasOurs) = (HasData(theirs), HasData(ours));
        var (a, b) = (TheirErrors(theirs), OurErrors(ours));
        if (!hasTheirs && !hasOurs)
        {
            var (places, own) = (a.Select(error => error.Places).Distinct().Order(StringComparer.Ordinal), b.Select(error => error.Places).Distinct().Order(StringComparer.Ordinal));
            return a.Exists(IsOfArguments) || places.SequenceEqual(own) ? [] : [$"request errors: graphql-js {theirs.GetRawText()}, ours {ours.GetRawText()}"];
        }

        if (hasTheirs != hasOurs || !Same(theirs.GetProperty("data"), ours.GetProperty("data")))
        {
            return [$"data: graphql-js {theirs.GetRawText()}, ours {ours.GetRawText()}"];
        }

        return AgreeOnErrors(a, b, theirs.GetProperty("data")) ? [] : [$"errors: graphql-js {theirs.GetRawText()}, ours {ours.GetRawText()}"];
    }

    // When not even the fields of the root can be collected, graphql-js answers data: null with an error of no path, and we a request error.
    private static bool HasData(JsonElement response) => response.TryGetProperty("data", out var data)
        && !(data.ValueKind == JsonValueKind.Null && TheirErrors(response).TrueForAll(error => error.Path is null));

    /// <summary>
    /// Every null of an error is known by both. Where a null rose from below, several errors can be its cause; which of them are told is free
    /// (section 6.4.4), since the others may have been cancelled.
    /// </summary>
    private static bool AgreeOnErrors(List<Error> theirs, List<Error> ours, JsonElement data) =>
        theirs.Select(error => NulledBy(error, data)).ToHashSet().SetEquals(ours.Select(error => NulledBy(error, data)))
        && theirs.Where(error => !Rose(error, data)).All(error => ours.Exists(own => IsSame(error, own)))
        && ours.Where(own => !Rose(own, data)).All(own => theirs.Exists(error => IsSame(error, own)))
        && ours.Select(PathOf).Distinct(StringComparer.Ordinal).Count() == ours.Count;

    private static bool Rose(Error error, JsonElement data) => NulledBy(error, data).Split('/').Length <= error.Path!.Length;

    // An argument's fault is told at the argument by graphql-js, and at the field by us.
    private static bool IsSame(Error theirs, Error ours) =>
        PathOf(theirs) == PathOf(ours) && (theirs.Places == ours.Places || IsOfArguments(theirs)) && SaySame(theirs.Message, ours.Message);

    private static bool IsOfArguments(Error error) => error.Message.StartsWith("Argument \"", StringComparison.Ordinal);

    // Messages that both sides take from the case or from the specification's own words; others are worded freely.
    private static bool SaySame(string theirs, string ours) =>
        theirs == ours || !(theirs.StartsWith("boom", StringComparison.Ordinal) || theirs.StartsWith("Cannot return null", StringComparison.Ordinal));

    private static string PathOf(Error error) => string.Join('/', error.Path!.Select(step => step.ToString()));

    /// <summary>The place in the data at which the error's path meets null.</summary>
    private static string NulledBy(Error error, JsonElement data)
    {
        var place = "data";
        foreach (var step in error.Path!)
        {
            if (data.ValueKind == JsonValueKind.Null)
            {
                break;
            }

            data = step.ValueKind == JsonValueKind.Number ? data[step.GetInt32()] : data.GetProperty(step.GetString()!);
            place += $"/{step}";
        }

        return data.ValueKind == JsonValueKind.Null ? place : $"{place} is not null";
    }

    private static List<Error> TheirErrors(JsonElement response) => !response.TryGetProperty("errors", out var errors) ? [] : [.. errors.EnumerateArray().Select(error =>
        new Error(error.GetProperty("message").GetString()!, error.TryGetProperty("places", out var places) ? places.GetString()! : "", PathIn(error)))];

    private static List<Error> OurErrors(JsonElement response) => !response.TryGetProperty("errors", out var errors) ? [] : [.. errors.EnumerateArray().Select(error =>
        new Error(
            error.GetProperty("message").GetString()!,
            error.TryGetProperty("locations", out var places) ? string.Join(' ', places.EnumerateArray().Select(place => $"{place.GetProperty("line")}:{place.GetProperty("column")}")) : "",
            PathIn(error)))];

    private static JsonElement[]? PathIn(JsonElement error) => error.TryGetProperty("path", out var path) ? [.. path.EnumerateArray()] : null;

    private static bool Same(JsonElement a, JsonElement b)
    {
        if (a.ValueKind != b.ValueKind)
        {
            return false;
        }

        switch (a.ValueKind)
        {
            case JsonValueKind.Object:
                return a.EnumerateObject().Select(entry => entry.Name).SequenceEqual(b.EnumerateObject().Select(entry => entry.Name))
                    && a.EnumerateObject().Zip(b.EnumerateObject(), (x, y) => Same(x.Value, y.Value)).All(same => same);
            case JsonValueKind.Array:
                return a.GetArrayLength() == b.GetArrayLength() && a.EnumerateArray().Zip(b.EnumerateArray(), Same).All(same => same);
            case JsonValueKind.Number:
                return a.GetDouble().Equals(b.GetDouble());
            case JsonValueKind.String when a.GetString() is ['{', ..] x && b.GetString() is ['{', ..] y:
                // Echoed arguments: their numbers may be written in several ways.
                using (var first = JsonDocument.Parse(x))
                using (var second = JsonDocument.Parse(y))
                {
                    return Same(first.RootElement, second.RootElement);
                }

            default:
                return a.GetRawText() == b.GetRawText() || (a.ValueKind == JsonValueKind.String && a.GetString() == b.GetString());
        }
    }
}
