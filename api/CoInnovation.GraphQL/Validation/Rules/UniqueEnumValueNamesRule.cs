using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 3.9: an enum has a value once, its extensions counted.</summary>
internal sealed class UniqueEnumValueNamesRule : ValidationRule
{
    private readonly Dictionary<(string Type, string Value), Name> known = [];

    public override void EnterType(TypeDefinitionNode type)
    {
        foreach (var value in type.EnumValues)
        {
            if (!known.TryAdd((type.Name.Value, value.Name.Value), value.Name))
            {
                Context.Report($"Enum value \"{type.Name}.{value.Name}\" can only be defined once.", known[(type.Name.Value, value.Name.Value)].Start, value.Name.Start);
            }
        }
    }
}
