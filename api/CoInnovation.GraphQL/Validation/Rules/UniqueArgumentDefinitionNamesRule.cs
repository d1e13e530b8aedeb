using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Sections 3.6.1 and 3.13: a field or a directive has an argument once.</summary>
internal sealed class UniqueArgumentDefinitionNamesRule : ValidationRule
{
    public override void EnterType(TypeDefinitionNode type)
    {
        foreach (var field in type.Fields)
        {
            Check($"{type.Name}.{field.Name}", field.Arguments);
        }
    }

    public override void EnterDirectiveDefinition(DirectiveDefinitionNode directive) => Check($"@{directive.Name}", directive.Arguments);

    private void Check(string owner, IReadOnlyList<InputValueNode> arguments)
    {
        foreach (var same in arguments.GroupBy(argument => argument.Name.Value, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Context.Report($"Argument \"{owner}({same.Key}:)\" can only be defined once.", same.Select(argument => argument.Name.Start).ToArray());
        }
    }
}
