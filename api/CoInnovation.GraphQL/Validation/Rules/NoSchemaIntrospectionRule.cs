using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Not in the specification: nothing of the schema is asked for. <c>__typename</c> stays allowed.</summary>
internal sealed class NoSchemaIntrospectionRule : ValidationRule
{
    public override void EnterField(FieldNode field)
    {
        if (Context.Type?.Named is { } type && type.Name.StartsWith("__", StringComparison.Ordinal))
        {
            Context.Report($"GraphQL introspection has been disabled, but the requested query contained the field \"{field.Name}\".", field.Start);
        }
    }
}
