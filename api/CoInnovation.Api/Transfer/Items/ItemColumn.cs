using System.Text.Json;

namespace CoInnovation.Api.Transfer.Items;

/// <summary>
/// A column of exports and of webhooks' items. Its path is a way through the API's own fields, so it shows what a query shows and to nobody else:
/// <c>organization.name</c>; a list takes all its elements, <c>sides[VENDOR]</c> the element whose <c>side</c> that is; arguments stand behind a field's name.
/// </summary>
/// <param name="Name">Its name in the file, which never changes.</param>
/// <param name="Path">The fields from the item on, with dots between.</param>
internal sealed record ItemColumn(string Name, string Path)
{
    private readonly Step[] _steps = [.. Path.Split('.').Select(Step.Of)];

    /// <summary>The part of a query that asks for it.</summary>
    public string Selection => _steps.Reverse().Aggregate("", (inner, step) => $"{step.Field}{(inner.Length == 0 ? "" : $" {{ {step.Key}{inner} }}")}");

    /// <summary>Its value in an item: null, a scalar, or an array of such.</summary>
    public JsonElement Of(JsonElement item) => Follow(item, 0);

    private JsonElement Follow(JsonElement element, int from)
    {
        for (var i = from; i < _steps.Length && element.ValueKind != JsonValueKind.Null; i++)
        {
            element = element.GetProperty(_steps[i].Name);
            if (element.ValueKind == JsonValueKind.Array && _steps[i].Side is { } side)
            {
                element = element.EnumerateArray().FirstOrDefault(one => one.GetProperty("side").ValueEquals(side), Nothing);
            }
            else if (element.ValueKind == JsonValueKind.Array && i + 1 < _steps.Length)
            {
                return JsonSerializer.SerializeToElement(element.EnumerateArray().Select(one => Follow(one, i + 1)).Where(one => one.ValueKind != JsonValueKind.Null));
            }
        }

        return element;
    }

    private static JsonElement Nothing { get; } = JsonSerializer.SerializeToElement<object?>(null);

    private sealed record Step(string Field, string Name, string? Side)
    {
        /// <summary>What the elements of a list are told apart by, where one of them is picked.</summary>
        public string Key => Side is null ? "" : "side ";

        public static Step Of(string text)
        {
            var field = text.Split('[')[0];
            return new Step(field, field.Split('(')[0], text.EndsWith(']') ? text[(field.Length + 1)..^1] : null);
        }
    }
}
