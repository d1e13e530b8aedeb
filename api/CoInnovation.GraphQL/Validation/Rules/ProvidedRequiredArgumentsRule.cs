using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.4.3: required arguments are given.</summary>
internal sealed class ProvidedRequiredArgumentsRule : ValidationRule
{
    public override void EnterField(FieldNode field)
    {
        foreach (var missing in Missing(Context.Field?.Arguments, field.Arguments))
        {
            Context.Report($"Field \"{field.Name}\" argument \"{missing.Name}\" of type \"{missing.Type}\" is required, but it was not provided.", field.Start);
        }
    }

    public override void EnterDirective(DirectiveNode directive)
    {
        foreach (var missing in Missing(Context.Directive?.Arguments, directive.Arguments))
        {
            Context.Report($"Directive \"@{directive.Name}\" argument \"{missing.Name}\" of type \"{missing.Type}\" is required, but it was not provided.", directive.Start);
        }
    }

    private static IEnumerable<InputValue> Missing(Dictionary<string, InputValue>? definitions, IReadOnlyList<ArgumentNode> given) =>
        definitions?.Values.Where(definition => definition.IsRequired && !given.Any(argument => argument.Name.Value == definition.Name)) ?? [];
}
