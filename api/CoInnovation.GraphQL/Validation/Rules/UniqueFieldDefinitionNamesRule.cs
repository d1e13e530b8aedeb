using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Sections 3.6, 3.7 and 3.10: a type has a field once, its extensions counted.</summary>
internal sealed class UniqueFieldDefinitionNamesRule : ValidationRule
{
    private readonly Dictionary<(string Type, string Field), Name> known = [];

    public override void EnterType(TypeDefinitionNode type)
    {
        foreach (var field in type.Fields.Select(field => field.Name).Concat(type.InputFields.Select(field => field.Name)))
        {
            if (!known.TryAdd((type.Name.Value, field.Value), field))
            {
                Context.Report($"Field \"{type.Name}.{field}\" can only be defined once.", known[(type.Name.Value, field.Value)].Start, field.Start);
            }
        }
    }
}
