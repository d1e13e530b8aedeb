using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.3.1: selected fields exist. No names are suggested, which would tell a hidden schema.</summary>
internal sealed class FieldsOnCorrectTypeRule : ValidationRule
{
    public override void EnterField(FieldNode field)
    {
        if (Context.ParentType is { } parent && Context.Field is null)
        {
            Context.Report($"Cannot query field \"{field.Name}\" on type \"{parent}\".", field.Start);
        }
    }
}
