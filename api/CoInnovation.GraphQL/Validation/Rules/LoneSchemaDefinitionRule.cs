using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 3.3.1: a document defines one schema; extensions may follow.</summary>
internal sealed class LoneSchemaDefinitionRule : ValidationRule
{
    private bool isDefined;

    public override void EnterSchema(SchemaDefinitionNode schema)
    {
        if (schema.IsExtension)
        {
            return;
        }

        if (isDefined)
        {
            Context.Report("Must provide only one schema definition.", schema.Start);
        }

        isDefined = true;
    }
}
