using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 3.3: each type has its own name.</summary>
internal sealed class UniqueTypeNamesRule : ValidationRule
{
    private readonly Dictionary<string, Name> known = new(StringComparer.Ordinal);

    public override void EnterType(TypeDefinitionNode type)
    {
        if (!type.IsExtension && !known.TryAdd(type.Name.Value, type.Name))
        {
            Context.Report($"There can be only one type named \"{type.Name}\".", known[type.Name.Value].Start, type.Name.Start);
        }
    }
}
