using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.4.1: arguments exist.</summary>
internal sealed class KnownArgumentNamesRule : ValidationRule
{
    public override void EnterArgument(ArgumentNode argument)
    {
        if (Context.Argument is not null)
        {
            return;
        }

        if (Context.Directive is { } directive)
        {
            Context.Report($"Unknown argument \"{argument.Name}\" on directive \"@{directive.Name}\".", argument.Start);
        }
        else if (!isInDirective && Context.Field is { } field && Context.ParentType is { } parent)
        {
            Context.Report($"Unknown argument \"{argument.Name}\" on field \"{parent}.{field.Name}\".", argument.Start);
        }
    }

    // The arguments of an unknown directive are not those of the field that it stands on.
    private bool isInDirective;

    public override void EnterField(FieldNode field) => isInDirective = false;

    public override void EnterDirective(DirectiveNode directive) => isInDirective = true;
}
