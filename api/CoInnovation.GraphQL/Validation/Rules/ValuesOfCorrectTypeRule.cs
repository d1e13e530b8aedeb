using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Sections 5.6.1, 5.6.2 and 5.6.4: literals fit their types; input objects have only known fields and all required ones.</summary>
internal sealed class ValuesOfCorrectTypeRule : ValidationRule
{
    private LiteralCheck Literals => field ??= new LiteralCheck((message, start) => Context.Report(message, start));

    public override void EnterArgument(ArgumentNode argument)
    {
        if (Context.InputType is { } type)
        {
            Literals.Check(argument.Value, type);
        }
    }

    public override void EnterVariable(VariableNode variable)
    {
        if (variable.Default is { } value && Context.Schema.TypeOf(variable.Type) is { IsInput: true } type)
        {
            Literals.Check(value, type);
        }
    }
}
