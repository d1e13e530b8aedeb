using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.3.3: leaves have no selection, all else has one.</summary>
internal sealed class ScalarLeafsRule : ValidationRule
{
    public override void EnterField(FieldNode field)
    {
        if (Context.Type is not { } type)
        {
            return;
        }

        if (type.IsLeaf)
        {
            if (field.SelectionSet is { } set)
            {
                Context.Report($"Field \"{field.Name}\" must not have a selection since type \"{type}\" has no subfields.", set.Start);
            }
        }
        else if (field.SelectionSet is null)
        {
            Context.Report($"Field \"{field.Name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{field.Name} {{ ... }}\"?", field.Start);
        }
    }
}
