using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.7.3: a directive stands once at a place, unless it is repeatable.</summary>
internal sealed class UniqueDirectivesPerLocationRule : ValidationRule
{
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> byType = new(StringComparer.Ordinal);

    public override void EnterDirectives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        var first = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        if (Context.DirectivesOf is { } type && !byType.TryAdd(type, first))
        {
            first = byType[type];
        }

        foreach (var directive in directives)
        {
            if (Context.Schema.Directives.TryGetValue(directive.Name.Value, out var definition)
                && !definition.IsRepeatable
                && !first.TryAdd(directive.Name.Value, directive))
            {
                Context.Report($"The directive \"@{directive.Name}\" can only be used once at this location.", first[directive.Name.Value].Start, directive.Start);
            }
        }
    }
}
