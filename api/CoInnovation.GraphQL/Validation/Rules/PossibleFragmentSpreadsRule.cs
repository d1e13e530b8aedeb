using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.5.2.3: a fragment can apply where it is spread.</summary>
internal sealed class PossibleFragmentSpreadsRule : ValidationRule
{
    public override void EnterInlineFragment(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } condition && Context.Schema.Find(condition.Name.Value) is { IsComposite: true } type && IsImpossible(type))
        {
            Context.Report($"Fragment cannot be spread here as objects of type \"{Context.ParentType}\" can never be of type \"{type}\".", fragment.Start);
        }
    }

    public override void EnterSpread(FragmentSpreadNode spread)
    {
        if (Context.Fragments.GetValueOrDefault(spread.Name.Value) is { } fragment
            && Context.Schema.Find(fragment.TypeCondition.Name.Value) is { IsComposite: true } type
            && IsImpossible(type))
        {
            Context.Report($"Fragment \"{spread.Name}\" cannot be spread here as objects of type \"{Context.ParentType}\" can never be of type \"{type}\".", spread.Start);
        }
    }

    private bool IsImpossible(NamedType type) => Context.ParentType is { } parent && !Context.Schema.DoTypesOverlap(type, parent);
}
