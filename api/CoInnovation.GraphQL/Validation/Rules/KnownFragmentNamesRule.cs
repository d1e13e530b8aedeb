using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.5.2.1: spread fragments exist.</summary>
internal sealed class KnownFragmentNamesRule : ValidationRule
{
    public override void EnterSpread(FragmentSpreadNode spread)
    {
        if (!Context.Fragments.ContainsKey(spread.Name.Value))
        {
            Context.Report($"Unknown fragment \"{spread.Name}\".", spread.Name.Start);
        }
    }
}
