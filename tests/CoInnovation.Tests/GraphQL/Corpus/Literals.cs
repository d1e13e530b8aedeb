using System.Globalization;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.GraphQL.Corpus;

/// <summary>Random constants of a type, as GraphQL literals.</summary>
internal sealed class Literals(Seeded random, IReadOnlyDictionary<string, string[]> enums, IReadOnlyDictionary<string, ModelInput> inputs)
{
    private static readonly string[] Strings = ["\"\"", "\"a\"", "\"é 😀\"", "\"\\u00e9\\n\"", "\"\\u{1F600}\"", "\"\"\"block\n  text\"\"\"", "\"$x {\\\"y\\\"}\""];
    private static readonly string[] Floats = ["1.5", "-0.0", "3", "1e3", "2.5E-2"];

    /// <summary>A literal that fits. <paramref name="variable"/> may put something else in a place.</summary>
    public string Of(string type, int depth, Func<string, bool, string?>? variable = null, bool hasDefault = false)
    {
        if (variable?.Invoke(type, hasDefault) is { } name)
        {
            return name;
        }

        if (!Model.IsNonNull(type) && random.OneIn(8))
        {
            return "null";
        }

        if (Model.Element(type) is { } element)
        {
            return random.OneIn(5) ? Single(element, depth, variable) : $"[{string.Join(random.OneIn(2) ? ", " : " ", Enumerable.Range(0, depth > 3 ? 0 : random.Below(3)).Select(_ => Of(element, depth + 1, variable)))}]";
        }

        var bare = Model.Named(type);
        return enums.TryGetValue(bare, out var values) ? random.Pick(values)
            : inputs.TryGetValue(bare, out var input) ? Object(input, depth, variable)
            : bare switch
            {
                "Int" => (random.Below(200) - 100).ToString(CultureInfo.InvariantCulture),
                "Float" => random.Pick(Floats),
                "Boolean" => random.OneIn(2) ? "true" : "false",
                "ID" => random.OneIn(2) ? "\"id\"" : "7",
                "String" => random.Pick(Strings),
                _ => random.Pick(["1", "\"any\"", "[1, [true]]", "{ a: 1, b: { c: ENUM } }"]),
            };
    }

    // A single value stands for a list of one, at any depth; null would be no list at all, and a list the outer one.
    private string Single(string element, int depth, Func<string, bool, string?>? variable) =>
        Model.Element(element) is { } inner ? Single(inner, depth, variable) : Of($"{Model.Nullable(element)}!", depth, variable is null ? null : (_, _) => null);

    private string Object(ModelInput input, int depth, Func<string, bool, string?>? variable)
    {
        if (input.IsOneOf)
        {
            var field = random.Pick(input.Fields);
            return $"{{ {field.Name}: {Of($"{Model.Nullable(field.Type)}!", depth + 1, variable)} }}";
        }

        var given = input.Fields.Where(field => field.IsRequired || (depth < 3 && random.OneIn(2)));
        return $"{{ {string.Join(", ", given.Select(field => $"{field.Name}: {Of(field.Type, depth + 1, variable, field.Default is not null)}"))} }}";
    }
}
