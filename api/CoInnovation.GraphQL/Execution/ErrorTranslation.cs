using System.Diagnostics;
using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Execution;

/// <summary>What clients see of an exception: known errors with their code, unknown ones as a trace id.</summary>
internal sealed class ErrorTranslation(Source source, GraphQLOptions options)
{
    private readonly Dictionary<Exception, string> traces = new(ReferenceEqualityComparer.Instance);

    public GraphQLError Of(Settlement.Fault fault) => Of(fault.Error, fault.Field, fault.Path);

    /// <summary>An error of a field before there is a response to have a path in.</summary>
    public GraphQLError OfRequest(Exception error, PlannedField? field) => Of(error, field, null);

    private GraphQLError Of(Exception error, PlannedField? field, IReadOnlyList<object>? path)
    {
        var locations = field is null ? [] : field.PlacesIn(source);
        return (error as GraphQLException ?? options.Explain?.Invoke(error) ?? error) switch
        {
            GraphQLException known => new GraphQLError(known.Message, known.Code, locations) { Path = path, Extensions = known.Extensions },
            CoercionException => new GraphQLError(error.Message, ErrorCodes.BadUserInput, locations) { Path = path },
            LeafException { IsNull: true } => new GraphQLError($"Cannot return null for non-nullable field {field!.Definition.Coordinate}.", ErrorCodes.Unexpected, locations) { Path = path },
            LeafException => new GraphQLError(error.Message, ErrorCodes.Unexpected, locations) { Path = path },
            _ => new GraphQLError("Unexpected execution error.", ErrorCodes.Unexpected, locations)
            {
                Path = path,
                Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["traceId"] = TraceOf(error) },
            },
        };
    }

    // One exception can be the error of many rows: it is told once.
    private string TraceOf(Exception error)
    {
        if (!traces.TryGetValue(error, out var trace))
        {
            traces[error] = trace = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
            options.UnexpectedError?.Invoke(error, trace);
        }

        return trace;
    }
}
