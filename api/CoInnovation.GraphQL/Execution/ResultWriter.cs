using System.Text.Json;
using CoInnovation.GraphQL.Limits;
using CoInnovation.GraphQL.Response;

namespace CoInnovation.GraphQL.Execution;

/// <summary>The second phase: settle nulls and errors, then write; once more with every leaf checked when a leaf failed while being written.</summary>
internal static class ResultWriter
{
    public static ExecutionResult Write(PreparedOperation operation, SelectionRows root, RequestContext context, GraphQLOptions options)
    {
        var buffer = new PooledBuffer(operation.Plan.ResponseBytes, options.Limits.ResponseBytes);
        try
        {
            return TryWrite(buffer, operation, root, context, options, checkLeaves: false)
                ?? TryWrite(buffer, operation, root, context, options, checkLeaves: true)!;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>The cost alone, for callers who ask before they run.</summary>
    public static ExecutionResult CostOnly(PreparedOperation operation)
    {
        var buffer = new PooledBuffer();
        var writer = JsonWriters.Rent(buffer);
        writer.WriteStartObject();
        WriteCost(writer, operation.Cost);
        writer.WriteEndObject();
        writer.Flush();
        JsonWriters.Return(writer);
        return new ExecutionResult(buffer, isRequestError: false, hasErrors: false);
    }

    private static ExecutionResult? TryWrite(PooledBuffer buffer, PreparedOperation operation, SelectionRows root, RequestContext context, GraphQLOptions options, bool checkLeaves)
    {
        buffer.Clear();
        using var output = new JsonOutput(buffer);
        using var settlement = new Settlement(checkLeaves);
        var isNull = settlement.Settle(root);
        try
        {
            output.Raw((byte)'{');
            if (settlement.Faults.Count > 0)
            {
                var translation = new ErrorTranslation(operation.Document.Source, options);
                output.Foreign(ResponseWriter.WriteErrors, settlement.Faults.ConvertAll(translation.Of));
                output.Raw((byte)',');
            }

            ResponseWriter.WriteData(output, root, isNull);
            if (context.ReportCost)
            {
                output.Raw((byte)',');
                output.Foreign(WriteCost, operation.Cost);
            }

            output.Raw((byte)'}');
            operation.Plan.ResponseBytes = buffer.Written.Length;
        }
        catch (Exception error) when (!checkLeaves && error is not (OutOfMemoryException or LimitException))
        {
            // A pure leaf failed: nothing has left this buffer, so it is simply written again.
            return null;
        }

        return new ExecutionResult(buffer, isRequestError: false, hasErrors: settlement.Faults.Count > 0);
    }

    private static void WriteCost(Utf8JsonWriter writer, OperationCost cost)
    {
        writer.WriteStartObject("extensions"u8);
        writer.WriteStartObject("operationCost"u8);
        writer.WriteNumber("fieldCost"u8, cost.FieldCost);
        writer.WriteNumber("typeCost"u8, cost.TypeCost);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
