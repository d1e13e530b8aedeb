using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Execution;

/// <summary>The events of one subscription (CreateSourceEventStream(), specification section 6.2.3.1).</summary>
internal sealed class SourceEventStream(Schema schema, PreparedOperation operation, RequestContext context, GraphQLOptions options, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly ErrorTranslation translation = new(operation.Document.Source, options);
    private readonly PlannedField? field = Array.Find(operation.Plan.Root.Fields, field => field.IsIncluded(operation.Inclusion));
    private IAsyncEnumerator<object?>? events;

    /// <summary>The event that <see cref="NextAsync"/> found.</summary>
    public object? Current => events!.Current;

    /// <summary>Creates the stream; its failure is a request error.</summary>
    public async ValueTask<GraphQLError?> OpenAsync()
    {
        try
        {
            if (field?.Definition.Resolver is not EventColumn source)
            {
                return new GraphQLError("The subscription selects no field with events.", ErrorCodes.OperationResolutionFailure, [Locate()]);
            }

            var executor = new Executor(schema, operation.Plan, operation.Variables, operation.Inclusion, context, options, cancellationToken);
            var entered = await executor.EnterAsync(field);
            events = source.Subscribe(entered, cancellationToken).GetAsyncEnumerator(cancellationToken);
            return null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return translation.OfRequest(error, field);
        }
    }

    /// <summary>Waits for an event; a failing source ends the stream with an error.</summary>
    public async ValueTask<(bool HasNext, GraphQLError? Error)> NextAsync()
    {
        try
        {
            return (await events!.MoveNextAsync(), null);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            return (false, translation.OfRequest(error, field));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (events is not null)
        {
            await events.DisposeAsync();
        }
    }

    private SourceLocation Locate() => operation.Document.Source.Locate(operation.Plan.Operation.Start);
}
