namespace CoInnovation.Tests.GraphQL.Corpus;

/// <summary>A generated schema, as far as documents and data for it need to know it. Types are texts: <c>[Int!]!</c>.</summary>
internal sealed record Model(
    string Sdl,
    IReadOnlyDictionary<string, string[]> Enums,
    IReadOnlyDictionary<string, ModelInput> Inputs,
    IReadOnlyDictionary<string, ModelType> Types)
{
    /// <summary>The object types that a value of the type can have.</summary>
    public string[] PossibleTypes(string name) => Types[name] switch
    {
        { Members: { } members } => members,
        { IsInterface: true } => [.. Types.Values.Where(type => type.Interfaces.Contains(name) && !type.IsInterface).Select(type => type.Name)],
        _ => [name],
    };

    public bool IsComposite(string name) => Types.ContainsKey(name);

    public static string Named(string type) => type.Trim('[', ']', '!');

    public static bool IsNonNull(string type) => type.EndsWith('!');

    public static string Nullable(string type) => IsNonNull(type) ? type[..^1] : type;

    /// <summary>The type of the elements; null when the type is no list.</summary>
    public static string? Element(string type) => Nullable(type) is ['[', .. var inner, ']'] ? inner : null;
}

/// <summary>An object, interface or union.</summary>
internal sealed record ModelType(string Name, IReadOnlyList<ModelField> Fields, string[] Interfaces, bool IsInterface = false, string[]? Members = null);

internal sealed record ModelField(string Name, string Type, IReadOnlyList<ModelValue> Arguments);

/// <summary>An argument or input field.</summary>
internal sealed record ModelValue(string Name, string Type, string? Default)
{
    public bool IsRequired => Model.IsNonNull(Type) && Default is null;
}

internal sealed record ModelInput(IReadOnlyList<ModelValue> Fields, bool IsOneOf);
