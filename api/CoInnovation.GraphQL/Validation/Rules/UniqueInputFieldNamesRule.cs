using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.6.3: a field of an input object is given once.</summary>
internal sealed class UniqueInputFieldNamesRule : ValidationRule
{
    public override void EnterObject(ObjectNode value)
    {
        var first = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            if (!first.TryAdd(field.Name.Value, field.Name))
            {
                Context.Report($"There can be only one input field named \"{field.Name}\".", first[field.Name.Value].Start, field.Name.Start);
            }
        }
    }
}
