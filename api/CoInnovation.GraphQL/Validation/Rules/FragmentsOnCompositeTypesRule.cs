using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.5.1.3: fragments are on objects, interfaces and unions.</summary>
internal sealed class FragmentsOnCompositeTypesRule : ValidationRule
{
    public override void EnterInlineFragment(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } condition && Context.Schema.Find(condition.Name.Value) is { IsComposite: false })
        {
            Context.Report($"Fragment cannot condition on non composite type \"{condition}\".", condition.Start);
        }
    }

    public override void EnterFragment(FragmentNode fragment)
    {
        if (Context.Schema.Find(fragment.TypeCondition.Name.Value) is { IsComposite: false })
        {
            Context.Report($"Fragment \"{fragment.Name}\" cannot condition on non composite type \"{fragment.TypeCondition}\".", fragment.TypeCondition.Start);
        }
    }
}
