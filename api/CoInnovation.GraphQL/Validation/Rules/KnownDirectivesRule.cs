using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Sections 5.7.1 and 5.7.2: directives exist and may stand where they do.</summary>
internal sealed class KnownDirectivesRule : ValidationRule
{
    public override void EnterDirectives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        foreach (var directive in directives)
        {
            if (!Context.Schema.Directives.TryGetValue(directive.Name.Value, out var definition))
            {
                Context.Report($"Unknown directive \"@{directive.Name}\".", directive.Start);
            }
            else if (!definition.Locations.Contains(location, StringComparer.Ordinal))
            {
                Context.Report($"Directive \"@{directive.Name}\" may not be used on {location}.", directive.Start);
            }
        }
    }
}
