using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 3.3: each directive has its own name.</summary>
internal sealed class UniqueDirectiveNamesRule : ValidationRule
{
    private readonly Dictionary<string, Name> known = new(StringComparer.Ordinal);

    public override void EnterDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        if (!known.TryAdd(directive.Name.Value, directive.Name))
        {
            Context.Report($"There can be only one directive named \"@{directive.Name}\".", known[directive.Name.Value].Start, directive.Name.Start);
        }
    }
}
