using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.GraphQL.Corpus;

/// <summary>Random variables, and random data to look into: a few objects of each type, that refer to each other.</summary>
internal sealed class DataGenerator(Model model, Seeded random)
{
    private const int Instances = 2;

    private int errors;

    public JsonElement Root()
    {
        var root = new JsonObject();
        foreach (var type in model.Types.Values.Where(type => !type.IsInterface && type.Members is null))
        {
            var isRoot = type.Name is "Query" or "Mutation" or "Subscription";
            root[type.Name] = new JsonArray([.. Enumerable.Range(0, isRoot ? 1 : Instances).Select(_ => Instance(type))]);
        }

        return JsonSerializer.SerializeToElement(root);
    }

    /// <summary>Values for declared variables: most fit, some do not, some are left out.</summary>
    public JsonElement Variables(IReadOnlyList<(string Name, string Type, string? Default)> declared)
    {
        var values = new JsonObject();
        foreach (var (name, type, literal) in declared)
        {
            if (!random.OneIn(literal is not null ? 2 : Model.IsNonNull(type) ? 30 : 3))
            {
                values[name] = Value(type, 0);
            }
        }

        return JsonSerializer.SerializeToElement(values);
    }

    private JsonObject Instance(ModelType type)
    {
        var instance = new JsonObject { ["__typename"] = type.Name };
        foreach (var field in type.Fields)
        {
            instance[field.Name] = type.Name == "Subscription" && !random.OneIn(10)
                ? new JsonObject { ["$events"] = new JsonArray([.. Enumerable.Range(0, random.Below(3)).Select(_ => Field(field))]) }
                : Field(field);
        }

        return instance;
    }

    private JsonNode? Field(ModelField field) => random.Below(24) switch
    {
        0 => new JsonObject { ["$error"] = $"boom {errors++}" },
        1 or 2 => null,
        3 or 4 => new JsonObject { ["$async"] = Result(field) },
        5 => new JsonObject { ["$async"] = new JsonObject { ["$error"] = $"boom {errors++}" } },
        _ => Result(field),
    };

    private JsonNode? Result(ModelField field) => field.Arguments.Count > 0 && Model.Nullable(field.Type) == "String" ? new JsonObject { ["$args"] = 1 } : Output(field.Type);

    private JsonNode? Output(string type)
    {
        if (random.OneIn(12))
        {
            return null;
        }

        var named = Model.Named(type);
        if (Model.Element(type) is { } element)
        {
            return model.IsComposite(named) && random.OneIn(30) ? "no list" : new JsonArray([.. Enumerable.Range(0, random.Below(3)).Select(_ => Output(element))]);
        }

        if (model.IsComposite(named))
        {
            var possible = model.PossibleTypes(named);
            var isAbstract = possible.Length != 1 || possible[0] != named;
            return possible.Length == 0 || (isAbstract && random.OneIn(30)) ? new JsonObject { ["__typename"] = "Query" } : new JsonObject { ["$ref"] = new JsonArray(random.Pick(possible), random.Below(Instances)) };
        }

        return model.Enums.TryGetValue(named, out var values) ? random.OneIn(20) ? "NOPE" : random.Pick(values) : named switch
        {
            "Int" => random.OneIn(20) ? 3_000_000_000 : random.Below(100),
            "Float" => random.OneIn(20) ? new JsonObject { ["$number"] = "NaN" } : random.Pick([0.5, 3, 1e21, -0.25]),
            "Boolean" => random.OneIn(2),
            "ID" or "String" => random.Pick(["", "text", "é 😀", "\"quoted\"\n"]),
            _ => random.OneIn(2) ? 1 : new JsonObject { ["a"] = new JsonArray(1, "b") },
        };
    }

    private JsonNode? Value(string type, int depth)
    {
        if (random.OneIn(40))
        {
            return random.Below(5) switch { 0 => null, 1 => "wrong", 2 => 1.5, 3 => true, _ => new JsonObject { ["nope"] = 1 } };
        }

        if (!Model.IsNonNull(type) && random.OneIn(6))
        {
            return null;
        }

        if (Model.Element(type) is { } element)
        {
            return random.OneIn(5) ? Value($"{Model.Nullable(element)}!", depth) : new JsonArray([.. Enumerable.Range(0, depth > 3 ? 0 : random.Below(3)).Select(_ => Value(element, depth + 1))]);
        }

        var named = Model.Named(type);
        if (model.Inputs.TryGetValue(named, out var input))
        {
            var given = input.IsOneOf ? [random.Pick(input.Fields)] : input.Fields.Where(field => field.IsRequired || (depth < 3 && random.OneIn(2)));
            return new JsonObject(given.Select(field => KeyValuePair.Create(field.Name, Value(input.IsOneOf ? $"{field.Type}!" : field.Type, depth + 1))));
        }

        return model.Enums.TryGetValue(named, out var values) ? random.Pick(values) : named switch
        {
            "Int" => random.OneIn(10) ? JsonNode.Parse("2.0") : random.Below(100),
            "Float" => random.Pick([0.5, 3, 1e21]),
            "Boolean" => random.OneIn(2),
            "ID" => random.OneIn(2) ? 7 : "id",
            "String" => random.Pick(["", "text", "é 😀"]),
            _ => random.OneIn(2) ? 1 : new JsonObject { ["a"] = new JsonArray(1, "b") },
        };
    }
}
