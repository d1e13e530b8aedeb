using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.5.1.1: each fragment has its own name.</summary>
internal sealed class UniqueFragmentNamesRule : ValidationRule
{
    private readonly Dictionary<string, Name> known = new(StringComparer.Ordinal);

    public override void EnterFragment(FragmentNode fragment)
    {
        if (!known.TryAdd(fragment.Name.Value, fragment.Name))
        {
            Context.Report($"There can be only one fragment named \"{fragment.Name}\".", known[fragment.Name.Value].Start, fragment.Name.Start);
        }
    }
}
