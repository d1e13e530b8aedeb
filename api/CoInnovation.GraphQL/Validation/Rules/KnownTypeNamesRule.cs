using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.5.1.2: type conditions and variables name types of the schema.</summary>
internal sealed class KnownTypeNamesRule : ValidationRule
{
    public override void EnterNamedType(NamedTypeNode type)
    {
        if (Context.Schema.Find(type.Name.Value) is null)
        {
            Context.Report($"Unknown type \"{type}\".", type.Start);
        }
    }
}
