using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.GraphQL.Corpus;

/// <summary>Random documents over a model, valid in nearly all cases: variables are declared where they are used, fragments spread where they can apply.</summary>
internal sealed class DocumentGenerator(Model model, Seeded random)
{
    private const int MaxDepth = 4;
    private const int MaxVariables = 5;

    private readonly Literals literals = new(random, model.Enums, model.Inputs);
    private readonly List<(string Name, string Type, string? Default)> variables = [];
    private readonly List<(string Name, string Type, string Text)> fragments = [];
    private int aliases;
    private int fields;

    /// <summary>The document, and the variables that its first operation declares.</summary>
    public (string Text, IReadOnlyList<(string Name, string Type, string? Default)> Variables, string? OperationName) Generate()
    {
        var root = random.Below(8) switch
        {
            0 when model.Types.ContainsKey("Subscription") => "Subscription",
            1 or 2 when model.Types.ContainsKey("Mutation") => "Mutation",
            _ => "Query",
        };
        var selections = root == "Subscription" ? $"{{ {Field(model.Types[root], 0, canBeConditional: false)} }}" : Selections(root, 0);
        var name = random.OneIn(2) ? "Main" : null;
        var hasMore = name is not null && random.OneIn(6);
        var declared = variables.Count == 0 ? "" : $"({string.Join(", ", variables.Select(variable => $"{Description()}${variable.Name}: {variable.Type}{(variable.Default is { } literal ? $" = {literal}" : "")}{(random.OneIn(8) ? " @mark(x: 1)" : "")}"))})";
        var head = name is null && declared.Length == 0 && root == "Query" && random.OneIn(2) ? "" : $"{Description()}{root.ToLowerInvariant()} {name}{declared}{(root == "Query" && random.OneIn(6) ? " @mark" : "")} ";
        string[] parts = [head + selections, .. fragments.Select(fragment => fragment.Text), .. hasMore ? ["query Other { __typename }"] : Array.Empty<string>()];
        return (string.Join('\n', parts), variables, hasMore || random.OneIn(4) ? name : null);
    }

    private string Selections(string type, int depth)
    {
        var owner = model.Types[type];
        List<string> selections = [];
        for (var i = 0; i < 1 + random.Below(depth == 0 ? 4 : 3) || selections.Count == 0; i++)
        {
            selections.Add(random.Below(10) switch
            {
                0 => $"{Alias(2)}__typename{Directives("FIELD")}",
                1 or 2 when depth < MaxDepth => Fragment(type, depth),
                _ when owner.Fields.Count == 0 => depth < MaxDepth ? Fragment(type, depth) : "__typename",
                _ => Field(owner, depth, canBeConditional: true),
            });
        }

        return $"{{ {string.Join(random.OneIn(3) ? "\n" : " ", selections)} }}";
    }

    private string Field(ModelType owner, int depth, bool canBeConditional)
    {
        var field = random.Pick(owner.Fields);
        var isComposite = model.IsComposite(Model.Named(field.Type));
        if (isComposite && (depth >= MaxDepth || ++fields > 30))
        {
            return canBeConditional ? "__typename" : Field(owner, 0, canBeConditional);
        }

        var given = field.Arguments.Where(argument => argument.IsRequired || random.OneIn(2)).ToList();
        var arguments = given.Count == 0 ? "" : $"({string.Join(", ", given.Select(argument => $"{argument.Name}: {literals.Of(argument.Type, 0, Variable, argument.Default is not null)}"))})";
        var alias = arguments.Length > 0 ? Alias(8, isUsual: true) : Alias(6);
        return $"{alias}{field.Name}{arguments}{(canBeConditional ? Directives("FIELD") : "")}{(isComposite ? $" {Selections(Model.Named(field.Type), depth + 1)}" : "")}";
    }

    private string Fragment(string type, int depth)
    {
        var possible = model.PossibleTypes(type);
        var on = random.Pick([.. model.Types.Values.Where(other => model.PossibleTypes(other.Name).Intersect(possible).Any()).Select(other => other.Name), type]);
        if (possible.Length == 0)
        {
            on = type;
        }

        if (random.OneIn(2))
        {
            var condition = on == type && random.OneIn(2) ? "" : $" on {on}";
            return $"...{condition}{Directives("INLINE_FRAGMENT")} {Selections(on, depth + 1)}";
        }

        var known = fragments.Where(fragment => fragment.Type == on).ToList();
        if (known.Count > 0 && random.OneIn(2))
        {
            return $"...{random.Pick(known).Name}{Directives("FRAGMENT_SPREAD")}";
        }

        var body = Selections(on, depth + 1);
        var name = $"F{fragments.Count}";
        fragments.Add((name, on, $"{Description()}fragment {name} on {on}{(random.OneIn(8) ? " @mark" : "")} {body}"));
        return $"...{name}{Directives("FRAGMENT_SPREAD")}";
    }

    private string Alias(int chance, bool isUsual = false) => random.OneIn(chance) != isUsual ? $"a{aliases++}: " : "";

    private string Description() => random.OneIn(10) ? "\"Said of it\" " : "";

    private string Directives(string location) => random.Below(12) switch
    {
        0 => " @skip(if: false)",
        1 => $" @include(if: {Variable("Boolean!", false) ?? "true"})",
        2 => $" @skip(if: {Variable("Boolean!", false) ?? "true"})",
        3 => " @mark(y: \"b\")",
        4 when location == "FIELD" => " @need(n: 2)",
        _ => "",
    };

    private string? Variable(string type, bool hasDefault)
    {
        if (!random.OneIn(4))
        {
            return null;
        }

        var fitting = variables.Where(variable => variable.Type == type).ToList();
        if (fitting.Count > 0 && random.OneIn(2))
        {
            return $"${random.Pick(fitting).Name}";
        }

        if (variables.Count >= MaxVariables)
        {
            return null;
        }

        // A nullable variable may stand at a non-null place when one of the two has a default.
        var isLoose = Model.IsNonNull(type) && random.OneIn(3);
        var declared = isLoose ? Model.Nullable(type) : !Model.IsNonNull(type) && random.OneIn(4) ? $"{type}!" : type;
        var needsDefault = isLoose && !hasDefault;
        var literal = needsDefault ? literals.Of(type, 2) : random.OneIn(3) ? literals.Of(declared, 2) : null;
        variables.Add(($"v{variables.Count}", declared, literal));
        return $"$v{variables.Count - 1}";
    }
}
