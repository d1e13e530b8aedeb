using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.1.1: a document to execute holds operations and fragments only.</summary>
internal sealed class ExecutableDefinitionsRule : ValidationRule
{
    public override void EnterDocument(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            var name = definition switch
            {
                OperationNode or FragmentNode => null,
                SchemaDefinitionNode => "schema",
                TypeDefinitionNode type => $"\"{type.Name}\"",
                _ => $"\"{((DirectiveDefinitionNode)definition).Name}\"",
            };
            if (name is not null)
            {
                Context.Report($"The {name} definition is not executable.", definition.Start);
            }
        }
    }
}
