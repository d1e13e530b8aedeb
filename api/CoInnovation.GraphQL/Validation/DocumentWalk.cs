using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Validation;

/// <summary>One walk over a document for all rules, with the types of the schema kept beside it. The parser bounds its depth.</summary>
internal sealed partial class DocumentWalk(ValidationContext context, IReadOnlyList<ValidationRule> rules)
{
    public void Walk(DocumentNode document)
    {
        foreach (var rule in rules)
        {
            rule.EnterDocument(document);
        }

        foreach (var definition in document.Definitions)
        {
            WalkDefinition(definition);
        }

        foreach (var rule in rules)
        {
            rule.LeaveDocument(document);
        }
    }

    public void WalkDefinition(DefinitionNode definition)
    {
        foreach (var rule in rules)
        {
            rule.Context = context;
        }

        if (definition is OperationNode operation)
        {
            WalkOperation(operation);
        }
        else if (definition is FragmentNode fragment)
        {
            WalkFragment(fragment);
        }
        else if (context.IsTypeSystem)
        {
            WalkTypeSystem(definition);
        }
    }

    private void WalkOperation(OperationNode operation)
    {
        foreach (var rule in rules)
        {
            rule.EnterOperation(operation);
        }

        foreach (var variable in operation.Variables)
        {
            foreach (var rule in rules)
            {
                rule.EnterVariable(variable);
            }

            WalkType(variable.Type);
            WalkDirectives(variable.Directives, "VARIABLE_DEFINITION");
            if (variable.Default is { } value)
            {
                WalkValue(value, context.Schema.TypeOf(variable.Type), hasDefault: false, null);
            }
        }

        var root = context.Schema.RootOf(operation.Kind);
        context.Type = root;
        WalkDirectives(operation.Directives, operation.Kind switch { OperationKind.Query => "QUERY", OperationKind.Mutation => "MUTATION", _ => "SUBSCRIPTION" });
        WalkSelections(operation.SelectionSet, root);
        foreach (var rule in rules)
        {
            rule.LeaveOperation(operation);
        }
    }

    private void WalkFragment(FragmentNode fragment)
    {
        var type = context.Schema.Find(fragment.TypeCondition.Name.Value);
        context.Type = type;
        foreach (var rule in rules)
        {
            rule.EnterFragment(fragment);
        }

        WalkType(fragment.TypeCondition);
        WalkDirectives(fragment.Directives, "FRAGMENT_DEFINITION");
        WalkSelections(fragment.SelectionSet, type);
    }

    private void WalkSelections(SelectionSetNode set, NamedType? parent)
    {
        var composite = parent is { IsComposite: true } ? parent : null;
        foreach (var selection in set.Selections)
        {
            context.ParentType = composite;
            switch (selection)
            {
                case FieldNode field: WalkField(field, composite); break;
                case FragmentSpreadNode spread:
                    foreach (var rule in rules)
                    {
                        rule.EnterSpread(spread);
                    }

                    WalkDirectives(spread.Directives, "FRAGMENT_SPREAD");
                    break;
                case InlineFragmentNode inline: WalkInlineFragment(inline, parent); break;
                default: break;
            }
        }
    }

    private void WalkField(FieldNode field, NamedType? parent)
    {
        var definition = context.Schema.FieldOf(parent, field.Name.Value);
        (context.Field, context.Type) = (definition, definition?.Type);
        foreach (var rule in rules)
        {
            rule.EnterField(field);
        }

        WalkArguments(field.Arguments, definition?.Arguments);
        WalkDirectives(field.Directives, "FIELD");
        if (field.SelectionSet is { } set)
        {
            WalkSelections(set, definition?.Type.Named);
        }
    }

    private void WalkInlineFragment(InlineFragmentNode inline, NamedType? parent)
    {
        var type = inline.TypeCondition is { } condition ? context.Schema.Find(condition.Name.Value) : parent;
        context.Type = type;
        foreach (var rule in rules)
        {
            rule.EnterInlineFragment(inline);
        }

        if (inline.TypeCondition is not null)
        {
            WalkType(inline.TypeCondition);
        }

        WalkDirectives(inline.Directives, "INLINE_FRAGMENT");
        WalkSelections(inline.SelectionSet, type);
    }

    private void WalkDirectives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        if (directives.Count == 0)
        {
            return;
        }

        var field = context.Field;
        foreach (var rule in rules)
        {
            rule.EnterDirectives(directives, location);
        }

        foreach (var directive in directives)
        {
            context.Directive = context.Schema.Directives.GetValueOrDefault(directive.Name.Value);
            foreach (var rule in rules)
            {
                rule.EnterDirective(directive);
            }

            WalkArguments(directive.Arguments, context.Directive?.Arguments);
            context.Directive = null;
        }

        context.Field = field;
    }

    private void WalkArguments(IReadOnlyList<ArgumentNode> arguments, Dictionary<string, InputValue>? definitions)
    {
        foreach (var argument in arguments)
        {
            var definition = definitions?.GetValueOrDefault(argument.Name.Value);
            context.Argument = definition;
            context.InputType = definition?.Type;
            foreach (var rule in rules)
            {
                rule.EnterArgument(argument);
            }

            WalkValue(argument.Value, definition?.Type, definition?.HasDefault ?? false, null);
            context.Argument = null;
        }
    }

    private void WalkValue(ValueNode value, GraphType? type, bool hasDefault, NamedType? parent)
    {
        switch (value)
        {
            case VariableReferenceNode variable:
                (context.InputType, context.HasLocationDefault, context.ParentInputType) = (type, hasDefault, parent);
                foreach (var rule in rules)
                {
                    rule.EnterVariableReference(variable);
                }

                break;
            case ListNode list:
                // What stands in a list where none is expected, such as within a scalar's literal, has no expected type.
                var element = (type?.Nullable as ListType)?.OfType;
                foreach (var item in list.Values)
                {
                    WalkValue(item, element, hasDefault: false, null);
                }

                break;
            case ObjectNode fields:
                foreach (var rule in rules)
                {
                    rule.EnterObject(fields);
                }

                var named = type?.Named;
                foreach (var field in fields.Fields)
                {
                    var definition = (named as InputObjectType)?.Fields.GetValueOrDefault(field.Name.Value);
                    WalkValue(field.Value, definition?.Type, definition?.HasDefault ?? false, named);
                }

                break;
            default:
                break;
        }
    }

    private void WalkType(TypeNode type)
    {
        while (type is not NamedTypeNode)
        {
            type = type is ListTypeNode list ? list.OfType : ((NonNullTypeNode)type).OfType;
        }

        foreach (var rule in rules)
        {
            rule.EnterNamedType((NamedTypeNode)type);
        }
    }
}
