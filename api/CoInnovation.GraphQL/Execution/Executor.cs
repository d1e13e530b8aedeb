using CoInnovation.GraphQL.Limits;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Execution;

/// <summary>
/// Resolves a plan by columns (specification section 6.3 and 6.4): a field is resolved once for all parents of its level. Sibling fields that
/// leave the process start together. Errors stay in the columns until <see cref="Settlement"/>.
/// </summary>
internal sealed class Executor(Schema schema, OperationPlan plan, VariableValues variables, Inclusion inclusion, RequestContext request, GraphQLOptions options, CancellationToken cancellationToken)
{
    private static readonly object RootValue = new();

    private int objects;

    /// <summary>Runs a query or a mutation.</summary>
    public async ValueTask<SelectionRows> RunAsync()
    {
        var root = new SelectionRows(plan.Root, [RootValue], null);
        await ResolveSelectionAsync(root, isSerial: plan.Operation.Kind == Language.OperationKind.Mutation);
        return root;
    }

    /// <summary>Answers one event of a subscription (ExecuteSubscriptionEvent(), section 6.2.3.2).</summary>
    public async ValueTask<SelectionRows> RunEventAsync(object? sourceEvent)
    {
        var root = new SelectionRows(plan.Root, [sourceEvent], null);
        await ResolveSelectionAsync(root, isSerial: false);
        return root;
    }

    /// <summary>The context of a field, after its policies were granted.</summary>
    /// <exception cref="GraphQLException">A policy was denied.</exception>
    /// <exception cref="CoercionException">The arguments are wrong.</exception>
    public async ValueTask<ResolveContext> EnterAsync(PlannedField field)
    {
        var arguments = field.Arguments.Constant ?? ArgumentCoercion.Coerce(field.Definition.Arguments, field.Arguments.Nodes, variables);
        var context = new ResolveContext(request, field, arguments, inclusion, cancellationToken);
        foreach (var policy in field.Definition.Policies)
        {
            var access = options.Authorize is { } authorize ? await authorize(policy, context) : Access.NotAuthorized;
            if (access != Access.Granted)
            {
                throw access == Access.NotAuthenticated
                    ? new GraphQLException(ErrorCodes.NotAuthenticated, "This field needs a session or an access token. Open a link that gives one, or send the token as Authorization: Bearer.")
                    : new GraphQLException(ErrorCodes.NotAuthorized, "You may not use this field.");
            }
        }

        return context;
    }

    private async ValueTask ResolveSelectionAsync(SelectionRows rows, bool isSerial)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<Task>? pending = null;
        var fields = rows.Plan.Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            if (!fields[i].IsIncluded(inclusion))
            {
                continue;
            }

            var field = rows.Fields[i] = new FieldRows(fields[i], rows);
            if (fields[i].IsTypeName || (fields[i].Definition is { Resolver: PureLeaf { NeedsContext: false }, Policies.Count: 0 }))
            {
                continue;
            }

            var resolving = ResolveFieldAsync(field);
            if (isSerial)
            {
                await resolving;
            }
            else if (resolving.IsCompletedSuccessfully)
            {
                await resolving;
            }
            else
            {
                (pending ??= []).Add(resolving.AsTask());
            }
        }

        if (pending is not null)
        {
            await Task.WhenAll(pending);
        }
    }

    private async ValueTask ResolveFieldAsync(FieldRows field)
    {
        var definition = field.Field.Definition;
        var column = new ResolvedColumn(field.Parent.Parents.Length);
        try
        {
            field.Context = await EnterAsync(field.Field);
            if (definition.Resolver is PureLeaf)
            {
                return;
            }

            await ((ColumnResolver)definition.Resolver!).ResolveAsync(field.Parent.Parents, field.Context, column);
        }
        catch (Exception error) when (!(error is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            field.Denied = error;
            column.FailAll(error);
        }

        field.Levels.Add(new ValueLevel(definition.Type, column.Values, column.Errors));
        if (!definition.Type.IsLeaf)
        {
            Flattening.Flatten(field, definition.Coordinate);
            Grouping.Group(field, schema);
            Count(field);
            await ResolveChildrenAsync(field);
        }
    }

    /// <summary>The cost counts the pages that were asked for; this counts what there really is, introspection included.</summary>
    private void Count(FieldRows field)
    {
        foreach (var child in field.Children)
        {
            if (Interlocked.Add(ref objects, child.Parents.Length) > options.Limits.Objects)
            {
                throw new LimitException("LIMIT_OBJECTS", $"The operation returns more than {options.Limits.Objects} objects.", field.Field.Locations[0]);
            }
        }
    }

    private async ValueTask ResolveChildrenAsync(FieldRows field)
    {
        if (field.Children.Length == 1)
        {
            await ResolveSelectionAsync(field.Children[0], isSerial: false);
            return;
        }

        await Task.WhenAll(field.Children.Select(child => ResolveSelectionAsync(child, isSerial: false).AsTask()));
    }
}
