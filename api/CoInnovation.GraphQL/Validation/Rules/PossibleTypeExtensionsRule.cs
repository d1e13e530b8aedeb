using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 3.4.3: an extension extends a type that is there, as the kind that it is.</summary>
internal sealed class PossibleTypeExtensionsRule : ValidationRule
{
    private readonly Dictionary<string, TypeDefinitionNode> defined = new(StringComparer.Ordinal);

    public override void EnterDocument(DocumentNode document)
    {
        foreach (var type in document.Definitions.OfType<TypeDefinitionNode>().Where(type => !type.IsExtension))
        {
            defined[type.Name.Value] = type;
        }
    }

    public override void EnterType(TypeDefinitionNode type)
    {
        if (!type.IsExtension)
        {
            return;
        }

        if (!defined.TryGetValue(type.Name.Value, out var extended))
        {
            Context.Report($"Cannot extend type \"{type.Name}\" because it is not defined.", type.Name.Start);
        }
        else if (extended.Kind != type.Kind)
        {
            var kind = type.Kind == TypeKind.InputObject ? "input object" : type.Kind.ToString().ToLowerInvariant();
            Context.Report($"Cannot extend non-{kind} type \"{type.Name}\".", extended.Start, type.Start);
        }
    }
}
