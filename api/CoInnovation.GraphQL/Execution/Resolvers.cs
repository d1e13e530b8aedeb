using CoInnovation.GraphQL.Response;

namespace CoInnovation.GraphQL.Execution;

internal sealed class PureLeaf<TParent, TValue>(Func<TParent, TValue> get, Action<JsonOutput, TValue> write) : PureLeaf
{
    public override void Write(JsonOutput output, object parent, ResolveContext? context) => write(output, get((TParent)parent));
}

internal sealed class PureLeafWithContext<TParent, TValue>(Func<TParent, ResolveContext, TValue> get, Action<JsonOutput, TValue> write) : PureLeaf
{
    public override bool NeedsContext => true;

    public override void Write(JsonOutput output, object parent, ResolveContext? context) => write(output, get((TParent)parent, context!));
}

/// <summary>Objects or lists that the parent holds already.</summary>
internal sealed class PureComposite<TParent, TValue>(Func<TParent, ResolveContext, TValue> get) : ColumnResolver
{
    public override bool DoesInputOutput => false;

    public override ValueTask ResolveAsync(object?[] parents, ResolveContext context, ResolvedColumn into)
    {
        for (var i = 0; i < parents.Length; i++)
        {
            try
            {
                into.Values[i] = get((TParent)parents[i]!, context);
            }
            catch (Exception error) when (error is not OperationCanceledException || !context.CancellationToken.IsCancellationRequested)
            {
                into.Fail(i, error);
            }
        }

        return ValueTask.CompletedTask;
    }
}

/// <summary>One call for all parents of the level.</summary>
internal sealed class BatchColumn<TParent, TValue>(Func<IReadOnlyList<TParent>, ResolveContext, ValueTask<IReadOnlyList<TValue>>> resolve) : ColumnResolver
{
    public override bool DoesInputOutput => true;

    public override async ValueTask ResolveAsync(object?[] parents, ResolveContext context, ResolvedColumn into)
    {
        var typed = new TParent[parents.Length];
        for (var i = 0; i < typed.Length; i++)
        {
            typed[i] = (TParent)parents[i]!;
        }

        var values = await resolve(typed, context);
        if (values.Count != typed.Length)
        {
            throw new InvalidOperationException($"The batch resolver of {context.Coordinate} answered {values.Count} values for {typed.Length} parents.");
        }

        for (var i = 0; i < typed.Length; i++)
        {
            object? value = values[i];
            if (value is IResolved element)
            {
                value = element.Value;
                if (element.Error is { } error)
                {
                    into.Fail(i, error);
                }
            }

            into.Values[i] = value;
        }
    }
}

/// <summary>A field of a root type: it has no parent.</summary>
internal sealed class RootColumn<TValue>(Func<ResolveContext, ValueTask<TValue>> resolve, bool doesInputOutput) : ColumnResolver
{
    public override bool DoesInputOutput => doesInputOutput;

    public override async ValueTask ResolveAsync(object?[] parents, ResolveContext context, ResolvedColumn into)
    {
        for (var i = 0; i < parents.Length; i++)
        {
            into.Values[i] = await resolve(context);
        }
    }
}

/// <summary>A field of the subscription root: a stream of events, and a value for each of them.</summary>
internal abstract class EventColumn : ColumnResolver
{
    public sealed override bool DoesInputOutput => true;

    /// <summary>Creates the source stream (specification section 6.2.3.1).</summary>
    public abstract IAsyncEnumerable<object?> Subscribe(ResolveContext context, CancellationToken cancellationToken);
}

internal sealed class EventColumn<TEvent, TValue>(
    Func<ResolveContext, CancellationToken, IAsyncEnumerable<TEvent>> subscribe,
    Func<TEvent, ResolveContext, ValueTask<TValue>> resolve) : EventColumn
{
    public override async IAsyncEnumerable<object?> Subscribe(
        ResolveContext context,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in subscribe(context, cancellationToken).WithCancellation(cancellationToken))
        {
            yield return item;
        }
    }

    public override async ValueTask ResolveAsync(object?[] parents, ResolveContext context, ResolvedColumn into)
    {
        for (var i = 0; i < parents.Length; i++)
        {
            into.Values[i] = await resolve((TEvent)parents[i]!, context);
        }
    }
}
