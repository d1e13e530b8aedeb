using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.5.1.4: every fragment is reached by an operation.</summary>
internal sealed class NoUnusedFragmentsRule : ValidationRule
{
    public override void LeaveDocument(DocumentNode document)
    {
        var used = document.Operations.SelectMany(Context.FragmentsOf).Select(fragment => fragment.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in document.Fragments.Where(fragment => !used.Contains(fragment.Name.Value)))
        {
            Context.Report($"Fragment \"{fragment.Name}\" is never used.", fragment.Start);
        }
    }
}
