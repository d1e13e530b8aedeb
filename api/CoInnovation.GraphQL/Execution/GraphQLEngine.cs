using System.Runtime.CompilerServices;
using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.Limits;
using CoInnovation.GraphQL.Response;

namespace CoInnovation.GraphQL;

/// <summary>Runs operations against one schema (specification section 6). One instance serves all requests.</summary>
public sealed class GraphQLEngine(Schema schema, GraphQLOptions options) : IDisposable
{
    private readonly OperationPreparation preparation = new(schema, options);
    private readonly SemaphoreSlim places = new(options.Limits.ConcurrentExecutions);

    internal GraphQLOptions Options => options;

    /// <summary>Runs a query or a mutation. Every error is in the response; only cancellation by the caller throws.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, RequestContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        if (Prepare(request, context, out var refusal) is not { } operation)
        {
            return refusal!;
        }

        return operation.Plan.Operation.Kind == OperationKind.Subscription
            ? RequestError(new GraphQLError("Subscriptions need a WebSocket or an event stream.", ErrorCodes.OperationResolutionFailure, []))
            : await RunAsync(operation, context, static (executor, _) => executor.RunAsync(), null, cancellationToken);
    }

    /// <summary>
    /// Subscribes (specification section 6.2.3): one response per event, until the source ends or <paramref name="cancellationToken"/> is cancelled. A query or mutation gives
    /// its single response. What keeps the operation from starting is one response with <see cref="ExecutionResult.IsRequestError"/>.
    /// </summary>
    public async IAsyncEnumerable<ExecutionResult> SubscribeAsync(
        GraphQLRequest request,
        RequestContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        if (Prepare(request, context, out var refusal) is not { } operation)
        {
            yield return refusal!;
            yield break;
        }

        if (operation.Plan.Operation.Kind != OperationKind.Subscription)
        {
            yield return await RunAsync(operation, context, static (executor, _) => executor.RunAsync(), null, cancellationToken);
            yield break;
        }

        var events = new SourceEventStream(schema, operation, context, options, cancellationToken);
        await using (events)
        {
            if (await events.OpenAsync() is { } error)
            {
                yield return RequestError(error);
                yield break;
            }

            while (true)
            {
                var (hasNext, failure) = await events.NextAsync();
                if (failure is not null)
                {
                    yield return RequestError(failure);
                }

                if (!hasNext)
                {
                    yield break;
                }

                var response = await RunAsync(operation, context, static (executor, sourceEvent) => executor.RunEventAsync(sourceEvent), events.Current, cancellationToken);
                response.EventId = (events.Current as IResumableEvent)?.Cursor;
                yield return response;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => places.Dispose();

    internal static ExecutionResult RequestError(GraphQLError error) => RequestError([error]);

    internal static ExecutionResult RequestError(IReadOnlyList<GraphQLError> errors, bool needsPost = false)
    {
        var buffer = new PooledBuffer();
        var writer = JsonWriters.Rent(buffer);
        writer.WriteStartObject();
        ResponseWriter.WriteErrors(writer, errors);
        writer.WriteEndObject();
        writer.Flush();
        JsonWriters.Return(writer);
        return new ExecutionResult(buffer, isRequestError: true, hasErrors: true) { NeedsPost = needsPost, IsBeyondLimit = errors is [{ IsLimit: true }, ..] };
    }

    /// <summary>What callers are told of a fault outside of any field.</summary>
    internal GraphQLError ErrorOf(Exception fault) => new ErrorTranslation(new Source(ReadOnlyMemory<byte>.Empty), options).OfRequest(fault, field: null);

    private PreparedOperation? Prepare(GraphQLRequest request, RequestContext context, out ExecutionResult? refusal)
    {
        refusal = null;
        context.Properties.Set(schema);
        if (!TrustedDocuments.TryResolve(ref request, options, out var error))
        {
            refusal = RequestError(error!);
            return null;
        }

        var operation = preparation.Prepare(request, context, out var errors);
        if (operation is null)
        {
            refusal = RequestError(errors, needsPost: request.QueriesOnly && errors is [{ Code: ErrorCodes.MethodNotAllowed }]);
        }
        else if (context.OnlyValidateCost)
        {
            refusal = ResultWriter.CostOnly(operation);
            return null;
        }

        return operation;
    }

    private async ValueTask<ExecutionResult> RunAsync(
        PreparedOperation operation,
        RequestContext context,
        Func<Executor, object?, ValueTask<SelectionRows>> run,
        object? sourceEvent,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ITimer? timer = null;
        try
        {
            if (!places.Wait(0, CancellationToken.None))
            {
                timer = StartTimer(stop);
                await places.WaitAsync(stop.Token);
            }

            try
            {
                var executor = new Executor(schema, operation.Plan, operation.Variables, operation.Inclusion, context, options, stop.Token);
                var running = run(executor, sourceEvent);

                // What is done already needs no clock. A resolver that ignores cancellation must not hold the caller.
                if (!running.IsCompleted)
                {
                    timer ??= StartTimer(stop);
                }

                var root = running.IsCompleted ? await running : await running.AsTask().WaitAsync(stop.Token);
                return ResultWriter.Write(operation, root, context, options);
            }
            finally
            {
                places.Release();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return RequestError(new GraphQLError($"The operation took longer than {options.Limits.ExecutionTime.TotalSeconds} s.", "LIMIT_TIME", []));
        }
        catch (LimitException error)
        {
            return RequestError(new GraphQLError(error.Message, error.Code, [operation.Document.Source.Locate(error.Start)]));
        }
        finally
        {
            if (timer is not null)
            {
                await timer.DisposeAsync();
            }
        }
    }

    private ITimer StartTimer(CancellationTokenSource stop) =>
        options.Time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), stop, options.Limits.ExecutionTime, Timeout.InfiniteTimeSpan);
}
