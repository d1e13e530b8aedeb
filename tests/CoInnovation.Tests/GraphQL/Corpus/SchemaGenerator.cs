using System.Text;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.GraphQL.Corpus;

/// <summary>
/// Random valid schemas within bounds. All composite types draw their fields from one pool of names with fixed types, so that most documents over them can
/// be merged.
/// </summary>
internal sealed class SchemaGenerator(Seeded random)
{
    private static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID", "Any"];
    private static readonly string[] Roots = ["Query", "Mutation", "Subscription"];

    private readonly Dictionary<string, string[]> enums = [];
    private readonly Dictionary<string, ModelInput> inputs = [];
    private readonly Dictionary<string, ModelType> types = [];
    private readonly List<ModelField> pool = [];
    private readonly List<string> definitions = [];

    public static Model Generate(Seeded random) => new SchemaGenerator(random).Generate();

    private Model Generate()
    {
        for (var i = 0; i <= random.Below(2); i++)
        {
            enums[$"E{i}"] = [.. Enumerable.Range(0, 1 + random.Below(3)).Select(value => $"E{i}_{(char)('A' + value)}")];
        }

        for (var i = 0; i < 1 + random.Below(3); i++)
        {
            inputs[$"I{i}"] = Input(i);
        }

        string[] interfaces = [.. Enumerable.Range(0, random.Below(3)).Select(i => $"N{i}")];
        string[] objects = [.. Enumerable.Range(0, 2 + random.Below(3)).Select(i => $"O{i}")];
        string[] unions = [.. Enumerable.Range(0, random.Below(3)).Select(i => $"U{i}")];
        Pool([.. objects, .. objects, .. interfaces, .. unions]);
        foreach (var name in interfaces)
        {
            string[] above = name == "N1" && random.OneIn(2) ? ["N0"] : [];
            types[name] = Composite(name, above, 1 + random.Below(3), isInterface: true);
        }

        foreach (var name in objects)
        {
            var implemented = interfaces.Where(_ => random.OneIn(2)).ToHashSet();
            implemented.UnionWith(implemented.SelectMany(one => types[one].Interfaces).ToArray());
            types[name] = Composite(name, [.. implemented], 2 + random.Below(4));
        }

        foreach (var name in unions)
        {
            types[name] = new ModelType(name, [], [], Members: [.. objects.Where((_, i) => i == 0 || random.OneIn(2))]);
        }

        types["Query"] = Composite("Query", [], 5 + random.Below(3));
        foreach (var root in Roots.Skip(1).Where(_ => !random.OneIn(3)))
        {
            types[root] = Composite(root, [], 2);
        }

        return new Model(Print(), enums, inputs, types);
    }

    private ModelInput Input(int i)
    {
        var isOneOf = random.OneIn(4);
        var literals = new Literals(random, enums, inputs);
        List<ModelValue> fields = [];
        for (var field = 0; field < 1 + random.Below(4); field++)
        {
            // Only what was declared before can be required, so that nothing requires itself.
            var type = Wrap(random.Pick([.. Scalars, .. enums.Keys, .. inputs.Keys]), allowNonNull: !isOneOf);
            fields.Add(new ModelValue($"f{field}", type, !isOneOf && random.OneIn(3) ? literals.Of(type, 2) : null));
        }

        if (random.OneIn(3))
        {
            fields.Add(new ModelValue("self", random.OneIn(2) ? $"I{i}" : $"[I{i}!]", null));
        }

        return new ModelInput(fields, isOneOf);
    }

    private void Pool(string[] composites)
    {
        var literals = new Literals(random, enums, inputs);
        for (var i = 0; i < 12; i++)
        {
            var named = random.OneIn(2) ? random.Pick(composites) : random.Pick([.. Scalars, .. enums.Keys, "String", "String"]);
            List<ModelValue> arguments = [];
            for (var argument = 0; argument < 3 && random.OneIn(3); argument++)
            {
                var type = Wrap(random.Pick([.. Scalars, .. enums.Keys, .. inputs.Keys]), allowNonNull: true);
                arguments.Add(new ModelValue($"x{argument}", type, random.OneIn(3) ? literals.Of(type, 2) : null));
            }

            pool.Add(new ModelField($"{(char)('a' + i)}", Wrap(named, allowNonNull: true), arguments));
        }
    }

    private string Wrap(string type, bool allowNonNull)
    {
        string NonNull(string inner) => allowNonNull && random.OneIn(4) ? $"{inner}!" : inner;
        var wrapped = NonNull(type);
        for (var lists = random.OneIn(3) ? 1 + random.Below(2) : 0; lists > 0; lists--)
        {
            wrapped = allowNonNull ? NonNull($"[{wrapped}]") : $"[{wrapped}]";
        }

        return wrapped;
    }

    private ModelType Composite(string name, string[] interfaces, int count, bool isInterface = false)
    {
        // The later interface may implement the earlier one, and keep its fields more narrowly.
        var fields = interfaces.OrderDescending(StringComparer.Ordinal).SelectMany(one => types[one].Fields).DistinctBy(field => field.Name).Select(Narrow).ToList();
        while (fields.Count < count)
        {
            var field = random.Pick(pool);
            if (!fields.Exists(known => known.Name == field.Name))
            {
                fields.Add(field);
            }
        }

        return new ModelType(name, fields, interfaces, isInterface);
    }

    // Covariance: what an interface promises may be kept more narrowly.
    private ModelField Narrow(ModelField field) => field with
    {
        Type = !Model.IsNonNull(field.Type) && random.OneIn(8) ? $"{field.Type}!" : field.Type,
        Arguments = random.OneIn(8) && field.Arguments.All(argument => argument.Name != "more") ? [.. field.Arguments, new ModelValue("more", "Int", null)] : field.Arguments,
    };

    private string Print()
    {
        definitions.Add("scalar Any" + (random.OneIn(2) ? " @specifiedBy(url: \"https://example.com/any\")" : ""));
        definitions.Add($"directive @mark(x: Int, y: [String!] = [\"a\"]){(random.OneIn(2) ? " repeatable" : "")} on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | QUERY | VARIABLE_DEFINITION");
        definitions.Add("directive @need(n: Int!) on FIELD | MUTATION | SUBSCRIPTION | OBJECT | FIELD_DEFINITION | ENUM_VALUE | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION");
        definitions.AddRange(enums.Select(pair => $"{Described("")}enum {pair.Key} {{ {string.Join(' ', pair.Value.Select(value => $"{Described("\n  ")}{value}{Deprecated(true)}"))} }}"));
        definitions.AddRange(inputs.Select(pair => $"{Described("")}input {pair.Key}{(pair.Value.IsOneOf ? " @oneOf" : "")} {{ {Values(pair.Value.Fields)} }}"));
        foreach (var type in types.Values)
        {
            Print(type);
        }

        if (random.OneIn(4))
        {
            definitions.Add($"{Described("")}schema {{ {string.Join(' ', Roots.Where(types.ContainsKey).Select(root => $"{root.ToLowerInvariant()}: {root}"))} }}");
        }

        for (var i = definitions.Count - 1; i > 0; i--)
        {
            var other = random.Below(i + 1);
            (definitions[i], definitions[other]) = (definitions[other], definitions[i]);
        }

        return string.Join('\n', definitions);
    }

    private void Print(ModelType type)
    {
        if (type.Members is { } members)
        {
            definitions.Add($"{Described("")}union {type.Name} = {(random.OneIn(4) ? "| " : "")}{string.Join(" | ", members)}");
            return;
        }

        var keyword = type.IsInterface ? "interface" : "type";
        var implements = type.Interfaces.Length > 0 ? $" implements {(random.OneIn(4) ? "& " : "")}{string.Join(" & ", type.Interfaces)}" : "";
        var extended = type.Fields.Count > 1 && random.OneIn(5) ? 1 : 0;
        definitions.Add($"{Described("")}{keyword} {type.Name}{implements}{(type.IsInterface || !random.OneIn(6) ? "" : " @need(n: 1)")} {{ {Fields(type, type.Fields.Skip(extended))} }}");
        if (extended > 0)
        {
            definitions.Add($"extend {keyword} {type.Name} {{ {Fields(type, type.Fields.Take(extended))} }}");
        }
    }

    private string Fields(ModelType type, IEnumerable<ModelField> fields)
    {
        // What an interface asks for may be deprecated only where the interface says so too.
        var promised = type.Interfaces.SelectMany(one => types[one].Fields).Select(field => field.Name).ToHashSet();
        return string.Join("\n  ", fields.Select(field =>
            $"{Described("")}{field.Name}{(field.Arguments.Count > 0 ? $"({Values(field.Arguments)})" : "")}: {field.Type}{Deprecated(!promised.Contains(field.Name))}"));
    }

    private string Values(IEnumerable<ModelValue> values) => string.Join(random.OneIn(2) ? ", " : " ", values.Select(value =>
        $"{Described("")}{value.Name}: {value.Type}{(value.Default is { } literal ? $" = {literal}" : "")}{Deprecated(!value.IsRequired)}"));

    private string Described(string before)
    {
        var text = new StringBuilder(before);
        return random.OneIn(6) ? text.Append(random.Pick(["\"What it is\" ", "\"\"\"What\n  it is\"\"\" ", "\"é 😀 \\\"\" "])).ToString() : before;
    }

    private string Deprecated(bool isAllowed) => isAllowed && random.OneIn(10) ? random.Pick([" @deprecated", " @deprecated(reason: \"Use another.\")"]) : "";
}
