using System.Globalization;
using System.Text;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Texts;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Tags as people type them, made comparable: composed, in lower case, with single spaces.</summary>
internal static class ItemTags
{
    public const int MaxLength = 40;
    public const int MaxCount = 20;

    /// <summary>The distinct tags; <c>TEXT_EMPTY</c>, <c>TEXT_TOO_LONG</c> or <c>TOO_MANY_TAGS</c> about the field.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string>? tags, string field)
    {
        string[] distinct = [.. (tags ?? []).Select(tag => Of(tag, field)).Distinct(StringComparer.Ordinal)];
        return distinct.Length <= MaxCount ? distinct : throw TooMany(field);
    }

    public static RuleViolationException TooMany(string field) =>
        new("TOO_MANY_TAGS", $"An item has at most {MaxCount} tags. Take one away first.", [field]);

    private static string Of(string tag, string field)
    {
        var words = CheckedText.Clean(tag, hasLines: false).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var composed = string.Join(' ', words).Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture);
        return CheckedText.Of(composed, MaxLength, field, ifEmpty: "A tag is empty. Write something or leave it out.");
    }
}
